V118: an amount is about a thousand times its neighbour. One row of this return was written in thousands.

  $ ccgledger init --quiet

  $ cat > m8.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,8,ACU_NHS,R,800000,800000,1200000,1200000
  > 09C,2017-18,8,COM_NHS,R,80000,80000,120000,120000
  > END
  $ ccgledger import m8.csv --quiet
  $ cat > m9.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,900000,900000,1200000,1200000
  > 09C,2017-18,9,COM_NHS,R,90,91,120,120
  > END
  $ ccgledger import m9.csv 2>&1 | grep -A1 V118
  warning[V118] m9.csv:3 (actual_ytd): 09C 2017-18:M9: 2 amounts are about a thousand times what M8 has, or a thousandth of it; most in COM_NHS: 120,000.00 -> 120.00
      3 | 09C,2017-18,9,COM_NHS,R,90,91,120,120

A figure of a paper is compared with the one beside it.

  $ cat > figures.csv <<'END'
  > organisation,period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note
  > 09C,2017-18 M09,Acute,acute,total,plan_ytd,5.1,GBPm,5.1,
  > 09C,2017-18 M09,Acute,acute,total,actual_ytd,5.2,GBP000,5.2,
  > END
  $ ccgledger import figures.csv
  warning[V118] figures.csv:3 (actual_ytd): Acute: plan_ytd is 5,100,000.00 and actual_ytd is 5,200.00
      3 | 09C,2017-18 M09,Acute,acute,total,actual_ytd,5.2,GBP000,5.2,
  figures.csv: 2 rows: 2 new (import 3)
