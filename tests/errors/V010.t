V010: the body is not known. The importer does not guess; it names the nearest that it knows.

  $ ccgledger init --quiet

  $ cat > body.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > Ashfrod,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > NHS South East Coast CCG,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > ZZZ,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import body.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
