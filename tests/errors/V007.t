V007: a quotation mark is out of place. One that is never closed swallows the rows behind it.

  $ ccgledger init --quiet

  $ cat > open.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,"R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,MH_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import open.csv
  error[V007] open.csv:2:23: a quotation mark that is never closed: nothing behind it was read
      2 | 09C,2017-18,9,ACU_NHS,"R,100.00,101.00,133.00,134.00
        |                       ^
     fix: close it behind the text
  open.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

Text after a closing mark, and a mark within a cell:

  $ cat > marks.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,"ACU"_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,MH_NHS,R",100.00,101.00,133.00,134.00
  > 09C,2017-18,9,COM_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import marks.csv
  error[V007] marks.csv:2:20: text after a closing quotation mark
      2 | 09C,2017-18,9,"ACU"_NHS,R,100.00,101.00,133.00,134.00
        |                    ^
     fix: put the whole cell in quotation marks, and double those that are part of its text
  error[V007] marks.csv:3:23: a quotation mark in the middle of a cell
      3 | 09C,2017-18,9,MH_NHS,R",100.00,101.00,133.00,134.00
        |                       ^
     fix: put the whole cell in quotation marks, and double those that are part of its text
  marks.csv: rejected: 2 errors in 3 rows; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
