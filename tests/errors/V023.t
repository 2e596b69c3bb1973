V023: a cell that must be filled is blank. Without it the row cannot be placed.

  $ ccgledger init --quiet
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet

  $ cat > blank.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > ,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import blank.csv
  error[V023] blank.csv:2:1 (organisation): no body is given
      2 | ,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
        | ^
     fix: give its code
  error[V023] blank.csv:3:5 (financial_year): no financial year is given
      3 | 09C,,9,ACU_NHS,R,100.00,101.00,133.00,134.00
        |     ^
     fix: write the year as 2017-18
  error[V023] blank.csv:4:13 (month): no month is given
      4 | 09C,2017-18,,ACU_NHS,R,100.00,101.00,133.00,134.00
        |             ^
     fix: write a number from 1 (April) to 12 (March)
  error[V023] blank.csv:5:15 (line): no line is given
      5 | 09C,2017-18,9,,R,100.00,101.00,133.00,134.00
        |               ^
     fix: see `ccgledger lines` for the codes
  blank.csv: rejected: 4 errors in 4 rows; nothing of it was stored
  [3]
  $ cat > claims.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 09C,2017-18,,2018-08,outturn_in_year,-13.0,,S01,,
  > END
  $ ccgledger import claims.csv
  error[V023] claims.csv:2:13 (period): period is blank
      2 | 09C,2017-18,,2018-08,outturn_in_year,-13.0,,S01,,
        |             ^
     fix: fill the cell
  error[V023] claims.csv:2:44 (sign_convention): sign_convention is blank
      2 | 09C,2017-18,,2018-08,outturn_in_year,-13.0,,S01,,
        |                                            ^
     fix: fill the cell
  error[V023] claims.csv:2:49 (confidence): confidence is blank
      2 | 09C,2017-18,,2018-08,outturn_in_year,-13.0,,S01,,
        |                                                 ^
     fix: fill the cell
  claims.csv: rejected: 3 errors in 1 row; nothing of it was stored
  [3]
  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > Z01,,ccg,,
  > END
  $ ccgledger orgs add bodies.csv
  error[V023] bodies.csv:2:5 (name): name is blank
      2 | Z01,,ccg,,
        |     ^
     fix: fill the cell
  bodies.csv: rejected: 1 error; no body was added
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 1 import, 0 returns in force, 0 claims in force
