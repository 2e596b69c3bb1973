V002: the file holds no rows. An empty return says nothing about a month, and is more often a failed export than a month without
figures.

  $ ccgledger init --quiet

  $ touch empty.csv
  $ ccgledger import empty.csv
  error[V002] empty.csv: the file is empty
     fix: export the file again
  empty.csv: rejected: 1 error; nothing of it was stored
  [3]

A heading alone is no return either.

  $ cat > heading.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > END
  $ ccgledger import heading.csv
  error[V002] heading.csv: there are no rows below the heading
     fix: export the file again
  heading.csv: rejected: 1 error; nothing of it was stored
  [3]

Totals are compared with their lines and never stored, so a file of totals alone holds nothing.

  $ cat > totals.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,EXP_ACUTE,,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import totals.csv
  error[V002] totals.csv: the file holds totals and nothing else: totals are compared, never stored
     fix: give the lines below the totals too
  warning[V102] totals.csv:2: the total EXP_ACUTE was not compared: none of its lines is in the file
      2 | 09C,2017-18,9,EXP_ACUTE,,100.00,101.00,133.00,134.00
  totals.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
