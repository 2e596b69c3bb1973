V005: a heading stands twice. Which of two columns of one name holds the figures would be a guess.

  $ ccgledger init --quiet

  $ cat > twice.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,actual_ytd
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00,105.00
  > END
  $ ccgledger import twice.csv
  error[V005] twice.csv:1:95: the heading "actual_ytd" stands twice
      1 | organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,actual_ytd
        |                                                                                               ^^^^^^^^^^
     fix: remove or rename one of the two columns
  twice.csv: rejected: 1 error; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
