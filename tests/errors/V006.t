V006: a row has too many or too few cells. A thousands comma that nobody quoted moves every cell behind it into the wrong column.

  $ ccgledger init --quiet

  $ cat > cells.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,1,000.00,101.00,133.00,134.00
  > 09C,2017-18,9,MH_NHS,R,100.00,101.00
  > END
  $ ccgledger import cells.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
