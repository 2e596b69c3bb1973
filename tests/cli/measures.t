`measures` lists what a published claim can be about: the word that stands in the file, its sign, and what it means.

  $ ccgledger --quiet init
  $ ccgledger measures --format csv | grep -e ^measure -e ^forecast_outturn
  measure,name,sign_convention,scenario,stream,support,meaning
  forecast_outturn_board,"Forecast outturn, as told to the board",surplus_positive,,board,,The most likely result as the governing body or a committee heard it.
  forecast_outturn_reported,"Forecast outturn, formal",surplus_positive,,formal,,"The forecast returned to NHS England, or the one the body stands by in public."
  forecast_outturn_best_case,"Forecast outturn, best case",surplus_positive,best_case,,counted,"The forecast on condition that a neighbour's support stands, whichever side of it the body is on."
  forecast_outturn_downside,"Forecast outturn, worst case or adjusted for risk",surplus_positive,downside,,,The forecast on condition that the risks the source names come true.
  forecast_outturn_support_withdrawn,"Forecast outturn, support withdrawn",surplus_positive,support_withdrawn,,not counted,"The forecast on condition that a neighbour's support is withdrawn, whichever side of it the body is on."
  $ ccgledger measures | tail -1
  37 measures

Each word is one that an import takes.

  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > P1,The Courier,All of it,2018-02-13,
  > END
  $ echo org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note > claims.csv
  $ ccgledger query "SELECT '09C,2017-18,annual,2018-02,' || measure || ',1,' || sign_convention || ',P1,high,' FROM measure" --format csv | sed 1d | tr -d '"' >> claims.csv
  $ ccgledger import sources.csv claims.csv 2>&1 | tail -2
  claims.csv: 37 rows: 37 new (import 2)
  2 files: 2 imported, 0 with nothing new, 0 rejected
