V008: a column is not part of the layout. One that nobody reads would be left out in silence.

  $ ccgledger init --quiet

  $ cat > comment.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,comment
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00,provisional
  > END
  $ ccgledger import comment.csv
  error[V008] comment.csv:1:95: the layout `tidy` has no column "comment"
      1 | organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,comment
        |                                                                                               ^^^^^^^
     fix: remove the column, or correct its heading
  comment.csv: rejected: 1 error; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
