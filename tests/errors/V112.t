V112: the plan of the year changed from one month to the next, and variances are then not measured from one plan.

  $ ccgledger init --quiet

  $ cat > m8.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,8,ACU_NHS,R,800,800,1200,1200
  > END
  $ ccgledger import m8.csv --quiet
  $ cat > m9.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,900,900,1250,1200
  > END
  $ ccgledger import m9.csv
  warning[V112] m9.csv:2 (plan_year): 09C 2017-18:M9: the plan of the year is another than at M8 in 1 line; most in ACU_NHS: 1,200.00 -> 1,250.00
      2 | 09C,2017-18,9,ACU_NHS,R,900,900,1250,1200
  m9.csv: 1 row: 1 new (import 2)
