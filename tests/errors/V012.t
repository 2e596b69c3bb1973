V012: the amount is not a number. Where it is plain what was meant, the fix says so.

  $ ccgledger init --quiet

  $ cat > amounts.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100,1O33.1,(-133),£134k
  > 09C,2017-18,9,MH_NHS,R,"1,00",1.2.3,12-,?
  > END
  $ ccgledger import amounts.csv
  error[V012] amounts.csv:2:29 (actual_ytd): "1O33.1" is not a number (letter O at character 2)
      2 | 09C,2017-18,9,ACU_NHS,R,100,1O33.1,(-133),£134k
        |                             ^^^^^^
     fix: write 1033.1
  error[V012] amounts.csv:2:36 (plan_year): "(-133)" is not a number (sign at character 2)
      2 | 09C,2017-18,9,ACU_NHS,R,100,1O33.1,(-133),£134k
        |                                    ^^^^^^
     fix: write digits, with a minus before them if need be; leave the cell blank if the amount is unknown
  error[V012] amounts.csv:2:43 (forecast_year): "£134k" is not a number (unit "k" at character 5 (the amounts are declared in pounds))
      2 | 09C,2017-18,9,ACU_NHS,R,100,1O33.1,(-133),£134k
        |                                           ^^^^^
     fix: write 134000
  error[V012] amounts.csv:3:24 (plan_ytd): "1,00" is not a number (misplaced comma at character 2)
      3 | 09C,2017-18,9,MH_NHS,R,"1,00",1.2.3,12-,?
        |                        ^^^^^^
     fix: write digits, with a minus before them if need be; leave the cell blank if the amount is unknown
  error[V012] amounts.csv:3:31 (actual_ytd): "1.2.3" is not a number (second point at character 4)
      3 | 09C,2017-18,9,MH_NHS,R,"1,00",1.2.3,12-,?
        |                               ^^^^^
     fix: write digits, with a minus before them if need be; leave the cell blank if the amount is unknown
  error[V012] amounts.csv:3:37 (plan_year): "12-" is not a number (sign at character 3)
      3 | 09C,2017-18,9,MH_NHS,R,"1,00",1.2.3,12-,?
        |                                     ^^^
     fix: write -12
  error[V012] amounts.csv:3:41 (forecast_year): "?" is not a number (has no digits)
      3 | 09C,2017-18,9,MH_NHS,R,"1,00",1.2.3,12-,?
        |                                         ^
     fix: write digits, with a minus before them if need be; leave the cell blank if the amount is unknown
  amounts.csv: rejected: 7 errors in 2 rows; nothing of it was stored
  [3]

A blank cell and n/a are unknown, a lone dash is nil, brackets are a minus, a pound sign says nothing: none is an error.

  $ cat > blank.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,-,101,,134
  > 09C,2017-18,9,MH_NHS,R,"(1,234.50)",£134,n/a,−134
  > END
  $ ccgledger import blank.csv --dry-run
  warning[V113] blank.csv:2 (forecast_year): 09C 2017-18:M9: the forecast of the year is no more than what was spent to date
      2 | 09C,2017-18,9,ACU_NHS,R,-,101,,134
  blank.csv: 2 rows: 2 new
  dry run: nothing was written; the real run would be accepted

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
