V030: a group has no returns. Returns come from bodies; a group is shown by adding its members.

  $ ccgledger init --quiet

  $ cat > group.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > EK4,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > england,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import group.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
