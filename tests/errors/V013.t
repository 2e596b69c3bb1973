V013: the amount has parts of a penny. Mostly the unit of the file is another one than was said.

  $ ccgledger init --quiet

  $ cat > penny.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100,101.234,133,134
  > END
  $ ccgledger import penny.csv

In thousands five decimals reach the penny.

  $ cat > thousands.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00001,101.000001,133,134
  > END
  $ ccgledger import thousands.csv --unit k

The ledger is as before.

  $ ccgledger doctor | grep holds
