V041: a row of a file of rejects cannot complete its import. Its column `rejected_from` says which import left it out.

  $ ccgledger init --quiet

  $ cat > m9.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100,101,133,134
  > 09C,2017-18,9,MH_NHS,R,100,1O1,133,134
  > END
  $ ccgledger import m9.csv --partial --quiet > /dev/null 2>&1
  $ cat m9.rejects.csv
  organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,rejected_from,rejected_because
  09C,2017-18,9,MH_NHS,R,100,1O1,133,134,import 1 line 3,"V012 actual_ytd: ""1O1"" is not a number (letter O at character 2)"

The cell names an import that is not there, or none at all:

  $ sed 's/1O1/101/; s/import 1 line 3/import 7 line 3/' m9.rejects.csv > unknown.csv
  $ ccgledger import unknown.csv
  error[V041] unknown.csv:2:40 (rejected_from): there is no import 7 in force
      2 | 09C,2017-18,9,MH_NHS,R,100,101,133,134,import 7 line 3,"V012 actual_ytd: ""1O1"" is not a number (letter O at character 2)"
        |                                        ^^^^^^^^^^^^^^^
     fix: leave the cell as the file of rejects had it
  unknown.csv: rejected: 1 error; nothing of it was stored
  [3]
  $ sed 's/1O1/101/; s/import 1 line 3/m9.csv/' m9.rejects.csv > nameless.csv
  $ ccgledger import nameless.csv
  error[V041] nameless.csv:2:40 (rejected_from): "m9.csv" does not name an import
      2 | 09C,2017-18,9,MH_NHS,R,100,101,133,134,m9.csv,"V012 actual_ytd: ""1O1"" is not a number (letter O at character 2)"
        |                                        ^^^^^^
     fix: leave the cell as the file of rejects had it
  nameless.csv: rejected: 1 error; nothing of it was stored
  [3]

Claims are taken in sets. A mended row that would supersede a set in force cannot know that it is the whole of it.

  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S1,A paper,A title,2018-02-13,
  > END
  $ cat > claims.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 09C,2017-18,plan,2017-04,in_year_plan,-9,surplus_positive,S1,high,
  > 09C,2017-18,plan,2017-04,outturn_in_year,-l2,surplus_positive,S1,high,
  > END
  $ ccgledger import sources.csv claims.csv --partial --quiet > /dev/null 2>&1
  $ sed 's/-l2/-12/; s/outturn_in_year/in_year_plan/' claims.rejects.csv > superseding.csv
  $ ccgledger import superseding.csv
  error[V041] superseding.csv:2: the ledger holds another claim of the same body, time and source, which this row would supersede
      2 | 09C,2017-18,plan,2017-04,in_year_plan,-12,surplus_positive,S1,high,,import 3 line 3,"V012 value_gbp_m: ""-l2"" is not a number (letter l at character 2)"
     fix: mend the whole file, and import that
  superseding.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

A mended row of a return is added to it, too; it supersedes nothing, neither of the import that it completes nor of a later one.

  $ sed 's/1O1/555/; s/MH_NHS/ACU_NHS/' m9.rejects.csv > elsewhere.csv
  $ ccgledger import elsewhere.csv
  error[V041] elsewhere.csv:2: the ledger holds another amount of ACU_NHS of 09C 2017-18:M9, which this row would supersede
      2 | 09C,2017-18,9,ACU_NHS,R,100,555,133,134,import 1 line 3,"V012 actual_ytd: ""1O1"" is not a number (letter O at character 2)"
     fix: mend the whole file, and import that
  elsewhere.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]
  $ sed 's/1O1/109/' m9.csv > whole.csv
  $ ccgledger import whole.csv --reason "all of it" --quiet
  $ sed 's/1O1/101/' m9.rejects.csv > late.csv
  $ ccgledger import late.csv
  error[V041] late.csv:2: the ledger holds another amount of MH_NHS of 09C 2017-18:M9, which this row would supersede
      2 | 09C,2017-18,9,MH_NHS,R,100,101,133,134,import 1 line 3,"V012 actual_ytd: ""1O1"" is not a number (letter O at character 2)"
     fix: mend the whole file, and import that
  late.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]
  $ ccgledger query "SELECT COUNT(*) FROM import_run" --format csv
  COUNT(*)
  4
