V115: the opening balance is not last year's closing balance. An audit or a write-off must explain the difference.

  $ ccgledger init --quiet

  $ cat > m12.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2016-17,12,RES_PROG_REC,R,1000,1000,1000,1000
  > 09C,2016-17,12,ACU_NHS,R,1000,1100,1000,1100
  > 09C,2016-17,12,RES_BF,NR,50,50,50,50
  > END
  $ ccgledger import m12.csv --quiet
  $ cat > m1.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,1,RES_BF,NR,-80,-80,-80,-80
  > END
  $ ccgledger import m1.csv
  warning[V115] m1.csv:2 (forecast_year): 09C 2017-18:M1: -80.00 is brought forward, and 2016-17 closed with -50.00: 30.00 differ
      2 | 09C,2017-18,1,RES_BF,NR,-80,-80,-80,-80
  m1.csv: 1 row: 1 new (import 2)
