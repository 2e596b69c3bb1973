All errors of a file come in one run, so that it can be put right in one go.

  $ ccgledger init --quiet

Several kinds in one file, in the order of its rows; one row can have several.

  $ cat > several.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > Ashfrod,2017-19,14,ACU_NSH,X,1O0,101.234,£133m,none
  > 09C,2017-18,9,MH_NHS,R,100.00,101.00
  > EK4,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import several.csv
  error[V010] several.csv:3:1 (organisation): no body is called "Ashfrod" (did you mean ashford?)
      3 | Ashfrod,2017-19,14,ACU_NSH,X,1O0,101.234,£133m,none
        | ^^^^^^^
     fix: correct the code, or add the body with `ccgledger orgs add FILE`
  error[V015] several.csv:3:9 (financial_year): "2017-19" is not a financial year
      3 | Ashfrod,2017-19,14,ACU_NSH,X,1O0,101.234,£133m,none
        |         ^^^^^^^
     fix: write the year as 2017-18
  error[V016] several.csv:3:17 (month): "14" is not a month of a financial year
      3 | Ashfrod,2017-19,14,ACU_NSH,X,1O0,101.234,£133m,none
        |                 ^^
     fix: write a number from 1 (April) to 12 (March)
  error[V011] several.csv:3:20 (line): there is no line "ACU_NSH" (did you mean ACU_NHS, ACU_NCA or ACU_OTH?)
      3 | Ashfrod,2017-19,14,ACU_NSH,X,1O0,101.234,£133m,none
        |                    ^^^^^^^
     fix: see `ccgledger lines` for the codes
  error[V018] several.csv:3:28 (recurrence): "X" is no recurrence
      3 | Ashfrod,2017-19,14,ACU_NSH,X,1O0,101.234,£133m,none
        |                            ^
     fix: write R (recurrent) or NR (non-recurrent), or leave the cell blank
  error[V012] several.csv:3:30 (plan_ytd): "1O0" is not a number (letter O at character 2)
      3 | Ashfrod,2017-19,14,ACU_NSH,X,1O0,101.234,£133m,none
        |                              ^^^
     fix: write 100
  error[V013] several.csv:3:34 (actual_ytd): "101.234" has parts of a penny (3 decimals; pounds have 2)
      3 | Ashfrod,2017-19,14,ACU_NSH,X,1O0,101.234,£133m,none
        |                                  ^^^^^^^
     fix: check --unit, or round the amount where it comes from
  error[V012] several.csv:3:42 (plan_year): "£133m" is not a number (unit "m" at character 5 (the amounts are declared in pounds))
      3 | Ashfrod,2017-19,14,ACU_NSH,X,1O0,101.234,£133m,none
        |                                          ^^^^^
     fix: write 133000000
  error[V012] several.csv:3:48 (forecast_year): "none" is not a number (has no digits)
      3 | Ashfrod,2017-19,14,ACU_NSH,X,1O0,101.234,£133m,none
        |                                                ^^^^
     fix: write digits, with a minus before them if need be; leave the cell blank if the amount is unknown
  error[V006] several.csv:4: the row has 7 cells, the heading 9
      4 | 09C,2017-18,9,MH_NHS,R,100.00,101.00
     fix: fill the row up with commas
  error[V030] several.csv:5:1 (organisation): EK4 is a group of bodies, and groups have no returns
      5 | EK4,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
        | ^^^
     fix: give the figures to the bodies, or import them as statements
  error[V021] several.csv:7: the row at line 2 is about the same body, month, line and recurrence
      7 | 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
     fix: remove one of the two rows
  several.csv: rejected: 12 errors in 5 rows; nothing of it was stored
  [3]

After twenty of a kind only their number is said; the other kinds are still shown in full.

  $ head -1 several.csv > many.csv
  $ for i in $(seq 1 25); do echo "09C,2017-18,9,LINE_$i,R,1.00,1.00,1.00,1.00"; done >> many.csv
  $ echo "09C,2017-18,9,ACU_NHS,R,1.00,one,1.00,1.00" >> many.csv
  $ ccgledger import many.csv 2> messages.txt
  [3]
  $ grep -c 'error.V011.' messages.txt
  20
  $ sed -n '1,3p' messages.txt
  error[V011] many.csv:2:15 (line): there is no line "LINE_1"
      2 | 09C,2017-18,9,LINE_1,R,1.00,1.00,1.00,1.00
        |               ^^^^^^
  $ tail -6 messages.txt
  error[V012] many.csv:27:30 (actual_ytd): "one" is not a number (has no digits)
     27 | 09C,2017-18,9,ACU_NHS,R,1.00,one,1.00,1.00
        |                              ^^^
     fix: write digits, with a minus before them if need be; leave the cell blank if the amount is unknown
  and 5 more like V011 in many.csv
  many.csv: rejected: 26 errors in 26 rows; nothing of it was stored

Warnings come after the errors.

  $ cat > both.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2018-19,9,RSV_RISK,NR,1.00,1.00,1.00,1.00
  > 09C,2018-19,9,ACU_NHS,R,1.00,one,1.00,1.00
  > END
  $ ccgledger import both.csv
  error[V012] both.csv:3:30 (actual_ytd): "one" is not a number (has no digits)
      3 | 09C,2018-19,9,ACU_NHS,R,1.00,one,1.00,1.00
        |                              ^^^
     fix: write digits, with a minus before them if need be; leave the cell blank if the amount is unknown
  warning[V103] both.csv:2:15 (line): line RSV_RISK was in use from 2016-17 to 2017-18 and not in 2018-19; this row, and others of the file that are like it, are kept
      2 | 09C,2018-19,9,RSV_RISK,NR,1.00,1.00,1.00,1.00
        |               ^^^^^^^^
     fix: check the line
  both.csv: rejected: 1 error in 2 rows; nothing of it was stored
  [3]

Line numbers are those of the file on the disk: blank lines count, and so do line breaks within a quoted cell. Columns count
letters, not bytes, so the mark stands under what is meant, behind accents and pound signs too.

  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,"A title
  > in two lines",2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet
  $ cat > letters.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 
  > 09C,2017-18,outturn,2018-08,outturn_in_year,-13.0,surplus_positive,S01,high,"Two lines,
  > the second with £ and é"
  > "NHS Café £ CCG",2017-18,outturn,2018-08,outturn_in_year,-1x,surplus_positive,S01,high,
  > END
  $ ccgledger import letters.csv
  error[V010] letters.csv:5:1 (org_code): no body is called "NHS Café £ CCG"
      5 | "NHS Café £ CCG",2017-18,outturn,2018-08,outturn_in_year,-1x,surplus_positive,S01,high,
        | ^^^^^^^^^^^^^^^^
     fix: correct the code, or add the body with `ccgledger orgs add FILE`
  error[V012] letters.csv:5:58 (value_gbp_m): "-1x" is not a number (letter x at character 3)
      5 | "NHS Café £ CCG",2017-18,outturn,2018-08,outturn_in_year,-1x,surplus_positive,S01,high,
        |                                                          ^^^
     fix: write digits, with a minus before them if need be; leave the cell blank if the amount is unknown
  letters.csv: rejected: 2 errors in 2 rows; nothing of it was stored
  [3]

Windows line ends and a byte order mark change nothing.

  $ printf '\357\273\277' > windows.csv
  $ sed 's/$/\r/' letters.csv >> windows.csv
  $ ccgledger import windows.csv
  error[V010] windows.csv:5:1 (org_code): no body is called "NHS Café £ CCG"
      5 | "NHS Café £ CCG",2017-18,outturn,2018-08,outturn_in_year,-1x,surplus_positive,S01,high,
        | ^^^^^^^^^^^^^^^^
     fix: correct the code, or add the body with `ccgledger orgs add FILE`
  error[V012] windows.csv:5:58 (value_gbp_m): "-1x" is not a number (letter x at character 3)
      5 | "NHS Café £ CCG",2017-18,outturn,2018-08,outturn_in_year,-1x,surplus_positive,S01,high,
        |                                                          ^^^
     fix: write digits, with a minus before them if need be; leave the cell blank if the amount is unknown
  windows.csv: rejected: 2 errors in 2 rows; nothing of it was stored
  [3]

The ledger is as before: one list of sources.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 1 import, 0 returns in force, 0 claims in force
