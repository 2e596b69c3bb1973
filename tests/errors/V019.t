V019: the body did not exist in that month. The figures belong to a predecessor or a successor.

  $ ccgledger init --quiet

  $ cat > dates.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2020-21,1,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 91Q,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > qks,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import dates.csv
  $ ccgledger orgs show 09C --format csv | grep 'passed to' | cut -d, -f2

The ledger is as before.

  $ ccgledger doctor | grep holds
