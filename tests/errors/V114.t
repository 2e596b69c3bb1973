V114: savings are far above their plan. Perhaps plan and actual changed places.

  $ ccgledger init --quiet

  $ cat > m9.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,QIPP_TXN_R,R,90,900,120,1200
  > END
  $ ccgledger import m9.csv
  warning[V114] m9.csv:2 (actual_ytd): 09C 2017-18:M9: savings to date are more than half above their plan in 1 line; most in QIPP_TXN_R: 90.00 planned, 900.00 delivered
      2 | 09C,2017-18,9,QIPP_TXN_R,R,90,900,120,1200
  m9.csv: 1 row: 1 new (import 1)
