V119: a month that the ledger has is blank in the file. A template is sent again, and somebody emptied a month in it.

  $ ccgledger init --quiet

  $ cat > template.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,notes
  > 09C,2018-19,1,ACU_NHS,R,100,110,1200,1250,
  > 09C,2018-19,1,COM_NHS,R,10,10,120,120,
  > 09C,2018-19,2,ACU_NHS,R,,,,,
  > 09C,2018-19,2,COM_NHS,R,,,,,
  > END
  $ ccgledger import template.csv
  template.csv: 4 rows: 2 new, 2 not filled in (import 1)

Month 1 stays in force. Month 3, which the ledger does not have, waits, and is no warning.

  $ sed -e '2,3s/R,.*/R,,,,,/' -e '4s/R,.*/R,200,210,1200,1250,/' -e '5s/R,.*/R,20,20,120,120,/' template.csv > again.csv
  $ echo '09C,2018-19,3,ACU_NHS,R,,,,,' >> again.csv
  $ ccgledger import again.csv
  warning[V119] again.csv:2: 09C 2018-19:M1 has no amount in this file; the ledger keeps the return that it has (import 1)
      2 | 09C,2018-19,1,ACU_NHS,R,,,,,
     fix: to take that return back, use `ccgledger imports undo 1`; to correct it, give its amounts
  again.csv: 5 rows: 2 new, 3 not filled in (import 2)
  $ ccgledger report position --org 09C --fy 2018-19 --format csv --quiet | cut -d, -f3
  month
  2
  $ ccgledger query "SELECT month, import_run_id FROM submission_in_force" --format csv
  month,import_run_id
  1,1
  2,2
