V005: a heading stands twice. Which of two columns of one name holds the figures would be a guess.

  $ ccgledger init --quiet

  $ cat > twice.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,actual_ytd
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00,105.00
  > END
  $ ccgledger import twice.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
