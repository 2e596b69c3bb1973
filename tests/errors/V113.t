V113: the forecast is better than the spending so far: three months are to cost what half a month has cost until now.

  $ ccgledger init --quiet

  $ cat > m9.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,900,900,1200,950
  > END
  $ ccgledger import m9.csv
  warning[V113] m9.csv:2 (forecast_year): 09C 2017-18:M9: the forecast leaves each remaining month 16% of what a month has cost so far
      2 | 09C,2017-18,9,ACU_NHS,R,900,900,1200,950
  m9.csv: 1 row: 1 new (import 1)
