V015: the financial year is not known. It is written 2017-18, and the ledger knows 2010-11 to 2029-30.

  $ ccgledger init --quiet

  $ cat > year.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-19,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2035-36,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import year.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
