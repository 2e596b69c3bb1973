V011: the line is not known, so neither its sign nor its section is.

  $ ccgledger init --quiet

  $ cat > line.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NSH,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,CAKES,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import line.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
