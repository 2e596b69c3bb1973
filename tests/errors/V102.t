V102: a total could not be compared. Its lines are not in the file, or one of them has no amount.

  $ ccgledger init --quiet

  $ cat > totals.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00,,133.00,134.00
  > 09C,2017-18,9,EXP_ACUTE,,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,EXP_MH,,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import totals.csv

A warning does not keep the file out; the totals are not stored.

  $ ccgledger doctor | grep holds
  $ ccgledger query "SELECT line FROM return_figure" --format csv
