V015: the financial year is not known. It is written 2017-18, and the ledger knows 2010-11 to 2029-30.

  $ ccgledger init --quiet

  $ cat > year.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-19,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2035-36,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import year.csv
  error[V015] year.csv:2:5 (financial_year): "2017-19" is not a financial year
      2 | 09C,2017-19,9,ACU_NHS,R,100.00,101.00,133.00,134.00
        |     ^^^^^^^
     fix: write the year as 2017-18
  error[V015] year.csv:3:5 (financial_year): "2017" is not a financial year
      3 | 09C,2017,9,ACU_NHS,R,100.00,101.00,133.00,134.00
        |     ^^^^
     fix: write the year as 2017-18
  error[V015] year.csv:4:5 (financial_year): 2035-36 is not a year of the ledger, which has 2010-11 to 2029-30
      4 | 09C,2035-36,9,ACU_NHS,R,100.00,101.00,133.00,134.00
        |     ^^^^^^^
     fix: correct the year
  year.csv: rejected: 3 errors in 3 rows; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
