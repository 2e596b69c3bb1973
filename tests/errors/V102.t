V102: a total could not be compared. Its lines are not in the file, or one of them has no amount.

  $ ccgledger init --quiet

  $ cat > totals.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00,,133.00,134.00
  > 09C,2017-18,9,EXP_ACUTE,,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,EXP_MH,,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import totals.csv
  warning[V102] totals.csv:3: the total EXP_ACUTE was not compared: one of its lines has no actual_ytd
      3 | 09C,2017-18,9,EXP_ACUTE,,100.00,101.00,133.00,134.00
  warning[V102] totals.csv:4: the total EXP_MH was not compared: none of its lines is in the file
      4 | 09C,2017-18,9,EXP_MH,,100.00,101.00,133.00,134.00
  totals.csv: 3 rows: 1 new, 2 totals not compared (import 1)

A warning does not keep the file out; the totals are not stored.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 1 import, 1 return in force, 0 claims in force
  $ ccgledger query "SELECT line FROM return_figure" --format csv
  line
  ACU_NHS
