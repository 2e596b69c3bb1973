V013: the amount has parts of a penny. Mostly the unit of the file is another one than was said.

  $ ccgledger init --quiet

  $ cat > penny.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100,101.234,133,134
  > END
  $ ccgledger import penny.csv
  error[V013] penny.csv:2:29 (actual_ytd): "101.234" has parts of a penny (3 decimals; pounds have 2)
      2 | 09C,2017-18,9,ACU_NHS,R,100,101.234,133,134
        |                             ^^^^^^^
     fix: check --unit, or round the amount where it comes from
  penny.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

In thousands five decimals reach the penny.

  $ cat > thousands.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00001,101.000001,133,134
  > END
  $ ccgledger import thousands.csv --unit k
  error[V013] thousands.csv:2:35 (actual_ytd): "101.000001" has parts of a penny (6 decimals; thousands of pounds have 5)
      2 | 09C,2017-18,9,ACU_NHS,R,100.00001,101.000001,133,134
        |                                   ^^^^^^^^^^
     fix: check --unit, or round the amount where it comes from
  thousands.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
