V014: the amount is too large. Mostly pounds were declared as thousands or millions.

  $ ccgledger init --quiet

  $ cat > large.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100,101,133,10000000000000.01
  > END
  $ ccgledger import large.csv
  error[V014] large.csv:2:37 (forecast_year): "10000000000000.01" is more than 10,000,000,000,000 pounds
      2 | 09C,2017-18,9,ACU_NHS,R,100,101,133,10000000000000.01
        |                                     ^^^^^^^^^^^^^^^^^
     fix: check --unit
  large.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]
  $ ccgledger import large.csv --unit m
  error[V014] large.csv:2:37 (forecast_year): "10000000000000.01" is more than 10,000,000 million pounds
      2 | 09C,2017-18,9,ACU_NHS,R,100,101,133,10000000000000.01
        |                                     ^^^^^^^^^^^^^^^^^
     fix: check --unit
  large.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
