V104: a new version withdraws most of a return. A return is taken as a whole, so a file that holds only the corrected lines
withdraws all the others.

  $ ccgledger init --quiet

  $ cat > whole.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,RES_PROG_REC,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,MH_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,COM_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import whole.csv
  whole.csv: 4 rows: 4 new (import 1)

The correction of one line, sent without the others; a dry run shows what it would do.

  $ cat > corrections.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00,105.00,133.00,138.00
  > END
  $ ccgledger import corrections.csv --dry-run
  warning[V104] corrections.csv: the new version of 09C 2017-18:M9 withdraws 3 of the 4 figures of the one before
     fix: if the file holds only corrections, give the whole return
  warning[V113] corrections.csv:2 (forecast_year): 09C 2017-18:M9: the forecast leaves each remaining month 94% of what a month has cost so far
      2 | 09C,2017-18,9,ACU_NHS,R,100.00,105.00,133.00,138.00
  corrections.csv: 1 row: 0 new, 1 changed, 3 withdrawn
    changed   09C 2017-18:M9 ACU_NHS actual_ytd  101.00 -> 105.00   (import 1, line 3)
    changed   09C 2017-18:M9 ACU_NHS forecast_year  134.00 -> 138.00   (import 1, line 3)
    withdrawn 09C 2017-18:M9 RES_PROG_REC   (import 1, line 2)
    withdrawn 09C 2017-18:M9 MH_NHS   (import 1, line 4)
    withdrawn 09C 2017-18:M9 COM_NHS   (import 1, line 5)
  dry run: nothing was written; the real run would be accepted

A warning does not keep the file out. The version before stays in the ledger, and the whole return can be given again.

  $ ccgledger import corrections.csv
  warning[V104] corrections.csv: the new version of 09C 2017-18:M9 withdraws 3 of the 4 figures of the one before
     fix: if the file holds only corrections, give the whole return
  warning[V113] corrections.csv:2 (forecast_year): 09C 2017-18:M9: the forecast leaves each remaining month 94% of what a month has cost so far
      2 | 09C,2017-18,9,ACU_NHS,R,100.00,105.00,133.00,138.00
    changed   09C 2017-18:M9 ACU_NHS actual_ytd  101.00 -> 105.00   (import 1, line 3)
    changed   09C 2017-18:M9 ACU_NHS forecast_year  134.00 -> 138.00   (import 1, line 3)
    withdrawn 09C 2017-18:M9 RES_PROG_REC   (import 1, line 2)
    withdrawn 09C 2017-18:M9 MH_NHS   (import 1, line 4)
    withdrawn 09C 2017-18:M9 COM_NHS   (import 1, line 5)
  corrections.csv: 1 row: 0 new, 1 changed, 3 withdrawn (import 2, 1 return superseded)
  $ cat > again.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,RES_PROG_REC,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,ACU_NHS,R,100.00,105.00,133.00,138.00
  > 09C,2017-18,9,MH_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,COM_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import again.csv
  warning[V113] again.csv:3 (forecast_year): 09C 2017-18:M9: the forecast leaves each remaining month 96% of what a month has cost so far
      3 | 09C,2017-18,9,ACU_NHS,R,100.00,105.00,133.00,138.00
    new       09C 2017-18:M9 RES_PROG_REC
    new       09C 2017-18:M9 MH_NHS
    new       09C 2017-18:M9 COM_NHS
  again.csv: 4 rows: 3 new, 1 unchanged (import 3, 1 return superseded)
  $ ccgledger query "SELECT version, figure_count AS figures FROM submission" --format csv
  version,figures
  1,4
  2,1
  3,4
  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 3 imports, 1 return in force, 0 claims in force
