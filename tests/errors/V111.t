V111: a year to date shrinks. What was spent from April to December cannot be less than what was spent to November, unless something
was released.

  $ ccgledger init --quiet

  $ cat > m8.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,8,ACU_NHS,R,800,800,1200,1200
  > END
  $ ccgledger import m8.csv --quiet
  $ cat > m9.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,900,790,1200,1200
  > END
  $ ccgledger import m9.csv
  warning[V111] m9.csv:2 (actual_ytd): 09C 2017-18:M9: the year to date is less than at M8 in 1 line; most in ACU_NHS: 800.00 -> 790.00
      2 | 09C,2017-18,9,ACU_NHS,R,900,790,1200,1200
  m9.csv: 1 row: 1 new (import 2)

A month that comes late is looked at beside the one behind it, too.

  $ cat > m7.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,7,ACU_NHS,R,700,805,1200,1200
  > END
  $ ccgledger import m7.csv
  warning[V111] m7.csv:2 (actual_ytd): 09C 2017-18:M7: the year to date is more than at M8 in 1 line; most in ACU_NHS: 805.00 -> 800.00
      2 | 09C,2017-18,7,ACU_NHS,R,700,805,1200,1200
  warning[V113] m7.csv:2 (forecast_year): 09C 2017-18:M7: the forecast leaves each remaining month 68% of what a month has cost so far
      2 | 09C,2017-18,7,ACU_NHS,R,700,805,1200,1200
  m7.csv: 1 row: 1 new (import 3)
