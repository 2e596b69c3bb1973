`import --partial` loads the good rows of a file and puts the bad ones beside it. Here are eight traps in one return: a bad number, an
unknown body, a short row, a long row, a duplicate, a wrong month, a total that does not add, and two units in one column.

  $ ccgledger init --quiet

  $ cat > m9.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,RES_PROG_REC,R,75000,75000,100000,100000
  > 09C,2017-18,9,ACU_NHS,R,35000,36500,47000,48500
  > 09C,2017-18,9,ACU_NCA,R,1000,1O33.1,1300,1400
  > 09V,2017-18,9,MH_NHS,R,9000,9000,12000,12000
  > 09C,2017-18,9,COM_NHS,R,7000,7000,9000
  > 09C,2017-18,9,CHC_ADULT,R,4,000,4000,5000,5000
  > 09C,2017-18,9,ACU_NHS,R,35000,36500,47000,48500
  > 09C,2017-18,14,PC_PRESC,R,14000,14500,19000,19500
  > 09C,2017-18,9,RUN_CSU,R,2m,2000,2.7m,2700
  > 09C,2017-18,9,EXP_ACUTE,,35000,37500,47000,48500
  > END

Without it the file as a whole is refused. A dry run says in advance what either would do, and writes nothing.

  $ ccgledger import m9.csv --dry-run
  error[V012] m9.csv:4:30 (actual_ytd): "1O33.1" is not a number (letter O at character 2)
      4 | 09C,2017-18,9,ACU_NCA,R,1000,1O33.1,1300,1400
        |                              ^^^^^^
     fix: write 1033.1
  error[V010] m9.csv:5:1 (organisation): no body is called "09V" (did you mean 09C, 09E or 09J?)
      5 | 09V,2017-18,9,MH_NHS,R,9000,9000,12000,12000
        | ^^^
     fix: correct the code, or add the body with `ccgledger orgs add FILE`
  error[V006] m9.csv:6: the row has 8 cells, the heading 9
      6 | 09C,2017-18,9,COM_NHS,R,7000,7000,9000
     fix: fill the row up with commas
  error[V006] m9.csv:7: the row has 10 cells, the heading 9
      7 | 09C,2017-18,9,CHC_ADULT,R,4,000,4000,5000,5000
     fix: put a cell that holds a comma in double quotes
  error[V016] m9.csv:9:13 (month): "14" is not a month of a financial year
      9 | 09C,2017-18,14,PC_PRESC,R,14000,14500,19000,19500
        |             ^^
     fix: write a number from 1 (April) to 12 (March)
  error[V012] m9.csv:10:25 (plan_ytd): "2m" is not a number (unit "m" at character 2 (the amounts are declared in pounds))
     10 | 09C,2017-18,9,RUN_CSU,R,2m,2000,2.7m,2700
        |                         ^^
     fix: write 2000000
  error[V012] m9.csv:10:33 (plan_year): "2.7m" is not a number (unit "m" at character 4 (the amounts are declared in pounds))
     10 | 09C,2017-18,9,RUN_CSU,R,2m,2000,2.7m,2700
        |                                 ^^^^
     fix: write 2700000
  error[V021] m9.csv:8: the row at line 3 is about the same body, month, line and recurrence
      8 | 09C,2017-18,9,ACU_NHS,R,35000,36500,47000,48500
     fix: remove one of the two rows
  error[V022] m9.csv:11 (actual_ytd): the total EXP_ACUTE is 37,500.00 and its one line adds to 36,500.00: the total is 1,000.00 too large
     11 | 09C,2017-18,9,EXP_ACUTE,,35000,37500,47000,48500
     fix: correct the total or the line that is wrong
  m9.csv: 10 rows: 2 new, 8 rejected
    rejected  8 rows -> m9.rejects.csv
  dry run: nothing was written; the real run would refuse (8 rejected); --partial loads the rest
  [3]
  $ ls
  ccg.db
  m9.csv

  $ ccgledger import m9.csv --partial 2>&1 | tail -1
  m9.csv: 10 rows: 2 new, 8 rejected (import 1; 8 rejected rows -> m9.rejects.csv)
  $ cat m9.rejects.csv
  organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,rejected_from,rejected_because
  09C,2017-18,9,ACU_NCA,R,1000,1O33.1,1300,1400,import 1 line 4,"V012 actual_ytd: ""1O33.1"" is not a number (letter O at character 2)"
  09V,2017-18,9,MH_NHS,R,9000,9000,12000,12000,import 1 line 5,"V010 organisation: no body is called ""09V"" (did you mean 09C, 09E or 09J?)"
  09C,2017-18,9,COM_NHS,R,7000,7000,9000,import 1 line 6,"V006: the row has 8 cells, the heading 9"
  09C,2017-18,9,CHC_ADULT,R,4,000,4000,5000,5000,import 1 line 7,"V006: the row has 10 cells, the heading 9"
  09C,2017-18,9,ACU_NHS,R,35000,36500,47000,48500,import 1 line 8,"V021: the row at line 3 is about the same body, month, line and recurrence"
  09C,2017-18,14,PC_PRESC,R,14000,14500,19000,19500,import 1 line 9,"V016 month: ""14"" is not a month of a financial year"
  09C,2017-18,9,RUN_CSU,R,2m,2000,2.7m,2700,import 1 line 10,"V012 plan_ytd: ""2m"" is not a number (unit ""m"" at character 2 (the amounts are declared in pounds))"
  09C,2017-18,9,EXP_ACUTE,,35000,37500,47000,48500,import 1 line 11,"V022 actual_ytd: the total EXP_ACUTE is 37,500.00 and its one line adds to 36,500.00: the total is 1,000.00 too large"
  $ ccgledger imports rejects 1 | cmp - m9.rejects.csv
  $ ccgledger imports export 1 | cmp - m9.csv
  $ ccgledger imports export 1 -o as-it-came.csv 2>&1 | sed 's/SHA-256 .*/SHA-256 .../'
  as-it-came.csv: 563 bytes of m9.csv, SHA-256 ...
  $ cmp m9.csv as-it-came.csv

The rows are mended and imported as they are. The columns that say why they were rejected may stay: they also say which import they
complete, and the figures that were loaded before stay in force.

  $ sed -e 's/1O33.1/1033.1/' -e 's/^09V/09C/' -e 's/9000,import/9000,9000,import/' -e 's/4,000,4000/4000,4000/' -e 's/,14,PC/,9,PC/' \
  >   -e 's/2m/2000/' -e 's/2.7m/2700/' -e 's/37500,47000,48500/37533.1,48300,49900/' -e 's/EXP_ACUTE,,35000/EXP_ACUTE,,36000/' \
  >   -e '/line 8/d' m9.rejects.csv > mended.csv
  $ ccgledger import mended.csv
    new       09C 2017-18:M9 ACU_NCA
    new       09C 2017-18:M9 MH_NHS
    new       09C 2017-18:M9 COM_NHS
    new       09C 2017-18:M9 CHC_ADULT
    new       09C 2017-18:M9 PC_PRESC
    new       09C 2017-18:M9 RUN_CSU
  mended.csv: 7 rows: 6 new, 2 unchanged, 1 total compared and not stored (import 2, 1 return superseded, completes import 1)
  $ ccgledger query "SELECT line, actual_ytd_pence, import_run_id AS import, source_line FROM return_figure ORDER BY line" --format csv
  line,actual_ytd_pounds,import,source_line
  ACU_NCA,1033.10,2,2
  ACU_NHS,36500.00,1,3
  CHC_ADULT,4000.00,2,5
  COM_NHS,7000.00,2,4
  MH_NHS,9000.00,2,3
  PC_PRESC,14500.00,2,6
  RES_PROG_REC,75000.00,1,2
  RUN_CSU,2000.00,2,7
  $ ccgledger trace 09C 2017-18:M9 ACU_NHS | head -20
  what                                     taken   amount £  formula        file    sha256        cell              raw text  import
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  ACU_NHS R: plan_ytd (return M9 v2)              35,000.00  plan_ytd       m9.csv  00062dd08ddd  line 3, column 6  35000     import 1
  ACU_NHS R: actual_ytd (return M9 v2)            36,500.00  actual_ytd     m9.csv  00062dd08ddd  line 3, column 7  36500     import 1
  ACU_NHS R: plan_year (return M9 v2)             47,000.00  plan_year      m9.csv  00062dd08ddd  line 3, column 8  47000     import 1
  ACU_NHS R: forecast_year (return M9 v2)         48,500.00  forecast_year  m9.csv  00062dd08ddd  line 3, column 9  48500     import 1
  
  NHS Ashford CCG (09C), 2017-18:M9, ACU_NHS: 4 figures, £
  $ ccgledger verify | cut -d';' -f1
  ccg.db: whole
  $ ccgledger imports rejects 2
  import 2 left nothing out
  [5]

A file in which no row is good is refused also with --partial, and so is one in which nobody knows where a row ends.

  $ sed -n '1p;4,5p' m9.csv > bad.csv
  $ ccgledger import bad.csv --partial
  error[V012] bad.csv:2:30 (actual_ytd): "1O33.1" is not a number (letter O at character 2)
      2 | 09C,2017-18,9,ACU_NCA,R,1000,1O33.1,1300,1400
        |                              ^^^^^^
     fix: write 1033.1
  error[V010] bad.csv:3:1 (organisation): no body is called "09V" (did you mean 09C, 09E or 09J?)
      3 | 09V,2017-18,9,MH_NHS,R,9000,9000,12000,12000
        | ^^^
     fix: correct the code, or add the body with `ccgledger orgs add FILE`
  bad.csv: rejected: 2 errors in 2 rows; nothing of it was stored
  [3]
  $ sed 's/09C,2017-18,9,ACU_NCA/"09C,2017-18,9,ACU_NCA/' m9.csv > quote.csv
  $ ccgledger import quote.csv --partial 2>&1 | tail -1
  quote.csv: rejected: 1 error in 3 rows; nothing of it was stored
  $ ls *.rejects*
  m9.rejects.csv

Mended rows are read as the import was that they complete: its unit, its signs, its kind. Nobody has to remember them, and an option that
says otherwise is refused.

  $ cat > thousands.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2018-19,9,ACU_NHS,R,35000,36500,47000,48500
  > 09C,2018-19,9,MH_NHS,R,9000,9O00,12000,12000
  > END
  $ ccgledger import thousands.csv --partial --unit k --kind accounts --quiet 2> /dev/null
  $ sed 's/9O00/9000/' thousands.rejects.csv > thousands-mended.csv
  $ ccgledger import thousands-mended.csv --unit gbp --kind return
  error[V041] thousands-mended.csv:2:46 (rejected_from): --unit gbp: import 3, which this file completes, was read with --unit k
      2 | 09C,2018-19,9,MH_NHS,R,9000,9000,12000,12000,import 3 line 3,"V012 actual_ytd: ""9O00"" is not a number (letter O at character 2)"
        |                                              ^^^^^^^^^^^^^^^
     fix: leave --unit out: the file is read as import 3 was
  error[V041] thousands-mended.csv:2:46 (rejected_from): --kind return: import 3, which this file completes, was read with --kind accounts
      2 | 09C,2018-19,9,MH_NHS,R,9000,9000,12000,12000,import 3 line 3,"V012 actual_ytd: ""9O00"" is not a number (letter O at character 2)"
        |                                              ^^^^^^^^^^^^^^^
     fix: leave --kind out: the file is read as import 3 was
  thousands-mended.csv: rejected: 2 errors; nothing of it was stored
  [3]
  $ ccgledger import thousands-mended.csv
    new       09C 2018-19:M9 MH_NHS
  thousands-mended.csv: 1 row: 1 new, 1 unchanged (import 4, 1 return superseded, completes import 3 and is read as that was: --unit k --kind accounts)
  $ ccgledger query "SELECT line, kind, actual_ytd_pence, import_run_id AS import FROM return_figure WHERE import_run_id > 2 ORDER BY line" --format csv
  line,kind,actual_ytd_pounds,import
  ACU_NHS,accounts,36500000.00,3
  MH_NHS,accounts,9000000.00,4

Until the rows have come, every report that rests on the return says that it is not whole.

  $ ccgledger --db short.db init --quiet
  $ ccgledger --db short.db import m9.csv --partial --quiet > /dev/null 2>&1
  $ ccgledger --db short.db report position --org 09C --fy 2017-18 | tail -2
  1 organisation, 2017-18, £m, 1 of 1 returns in
  warning: 8 rows of import 1 were left out and have not come since, so that figures may be missing: see `ccgledger imports rejects 1`
  $ ccgledger --db short.db report position --org 09C --fy 2017-18 --format json | grep -c "left out"
  1
  $ cat > whole.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,RES_PROG_REC,R,75000,75000,100000,100000
  > 09C,2017-18,9,ACU_NHS,R,35000,36900,47000,48500
  > END
  $ ccgledger --db short.db import whole.csv --quiet
  $ ccgledger --db short.db report position --org 09C --fy 2017-18 | tail -1
  1 organisation, 2017-18, £m, 1 of 1 returns in
