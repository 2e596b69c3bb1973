V014: the amount is too large. Mostly pounds were declared as thousands or millions.

  $ ccgledger init --quiet

  $ cat > large.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100,101,133,10000000000000.01
  > END
  $ ccgledger import large.csv
  $ ccgledger import large.csv --unit m

The ledger is as before.

  $ ccgledger doctor | grep holds
