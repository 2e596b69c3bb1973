V101: the claim is about a year outside the body's life. A published claim may look ahead of its body; it is kept as it was made, and
said once for each body.

  $ ccgledger init --quiet
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet

  $ cat > claims.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 09J,2020-21,annual,2017-07-02,funding_gap_projection,-42.0,surplus_positive,S01,medium,
  > 09J,2021-22,annual,2017-07-02,funding_gap_projection,-42.0,surplus_positive,S01,medium,
  > qks,2012-13,M10,2013-03,savings_target,57.0,amount,S01,medium,
  > END
  $ ccgledger import claims.csv
  warning[V101] claims.csv:2: 09J did not exist in 2020-21: it opened on 2013-04-01 and closed on 2020-03-31; this row, and others of the file that are like it, are kept as they are
      2 | 09J,2020-21,annual,2017-07-02,funding_gap_projection,-42.0,surplus_positive,S01,medium,
  warning[V101] claims.csv:4: QKS did not exist in 2012-13: it opened on 2022-07-01; this row, and others of the file that are like it, are kept as they are
      4 | qks,2012-13,M10,2013-03,savings_target,57.0,amount,S01,medium,
  claims.csv: 3 rows: 3 new (import 2)

A warning does not keep the file out.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 2 imports, 0 returns in force, 3 claims in force

A board paper has a body and a year too, which may be given with the command: 01C closed on 31 March 2020. Of a table and of a list of
figures it is said, once for each body.

  $ printf 'code,name,kind,opened_on,closed_on\n01C,NHS Eastern Cheshire CCG,ccg,2013-04-01,2020-03-31\n' > bodies.csv
  $ ccgledger orgs add bodies.csv --quiet
  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/published/eastern_cheshire_m05.csv .
  $ ccgledger import eastern_cheshire_m05.csv --org 01C --fy 2020-21 --month M5 --partial 2>&1 | grep -A 2 V101
  warning[V101] eastern_cheshire_m05.csv:2: 01C did not exist in 2020-21:M5: it opened on 2013-04-01 and closed on 2020-03-31; this figure, and others of the file that are like it, are kept as they are
      2 | Income,"(241,824)","(242,476)","(101,032)","(101,032)",0,"(242,476)"
     fix: correct the body or the year if another is meant
  $ cat > figures.csv <<'END'
  > organisation,period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note
  > 01C,2019-20 M12,Forecast,surplus_deficit,total,forecast_outturn,-9,GBPm,,
  > 01C,2021-22,Plan,surplus_deficit,total,plan_annual,-9,GBPm,,
  > 01C,2021-22,Forecast,surplus_deficit,total,forecast_outturn,-9,GBPm,,
  > END
  $ ccgledger import figures.csv
  warning[V101] figures.csv:3: 01C did not exist in 2021-22: it opened on 2013-04-01 and closed on 2020-03-31; this figure, and others of the file that are like it, are kept as they are
      3 | 01C,2021-22,Plan,surplus_deficit,total,plan_annual,-9,GBPm,,
     fix: correct the body or the year if another is meant
  figures.csv: 3 rows: 3 new (import 4)
