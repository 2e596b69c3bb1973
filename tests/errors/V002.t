V002: the file holds no rows. An empty return says nothing about a month, and is more often a failed export than a month without
figures.

  $ ccgledger init --quiet

  $ touch empty.csv
  $ ccgledger import empty.csv

A heading alone is no return either.

  $ cat > heading.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > END
  $ ccgledger import heading.csv

Totals are compared with their lines and never stored, so a file of totals alone holds nothing.

  $ cat > totals.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,EXP_ACUTE,,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import totals.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
