A version is measured from the one that counted when it came, whatever is undone, and when.

  $ ccgledger init --quiet
  $ cat > first.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,RES_PROG_REC,R,75000000,75000000,100000000,100000000
  > 09C,2017-18,9,ACU_NHS,R,75000000,78000000,100000000,104000000
  > END
  $ for million in 79 80 81; do sed "s/78000000/${million}000000/" first.csv > $million.csv; done
  $ changes() { ccgledger report restatements --org 09C --quiet --format csv | cut -d, -f4,6,9,18,20,21,22; }

The middle version is undone before the next one comes: that is measured from the first.

  $ ccgledger import first.csv --quiet
  $ ccgledger import 79.csv --quiet
  $ ccgledger imports undo 2 --reason "a draft" --quiet
  $ ccgledger import 80.csv --quiet
  $ ccgledger imports diff 3 --format csv | cut -d, -f4,6-10,14
  line,measure,verdict,before_pounds,after_pounds,change_pounds,stood_before
  ACU_NHS,actual_ytd,changed,78000000.00,80000000.00,2000000.00,"import 1
  $ ccgledger imports diff 3 | tail -1
  import 3: 1 return, 1 figure, effect on the full year 0.00, £
  $ changes
  version,import_run_id,actual_ytd_change_pounds,standing,before_version,before_import_run_id,warning
  2,2,-1000000.00,undone,1,1,
  3,3,-2000000.00,in force,1,1,

A middle version is undone when the next one is in: what that changed when it came stays what it was, and it is said.

  $ ccgledger import 81.csv --quiet
  $ ccgledger imports undo 3 --reason "a draft too" --quiet
  $ ccgledger imports diff 4 --format csv | cut -d, -f4,6-10,14
  line,measure,verdict,before_pounds,after_pounds,change_pounds,stood_before
  ACU_NHS,actual_ytd,changed,80000000.00,81000000.00,1000000.00,"import 3
  $ ccgledger imports diff 4 | tail -1
  import 4: 1 return, 1 figure, effect on the full year 0.00, measured from import 3, which was undone since, £
  $ changes
  version,import_run_id,actual_ytd_change_pounds,standing,before_version,before_import_run_id,warning
  2,2,-1000000.00,undone,1,1,
  3,3,-2000000.00,undone,1,1,
  4,4,-1000000.00,in force,3,3,"version 4 of M9 is measured from version 3
  $ ccgledger report restatements --org 09C | grep -e warning -e measured
  warning: 09C 2017-18: version 4 of M9 is measured from version 3, which counted when it came and was undone since

The one after it is measured from what counts now.

  $ ccgledger imports undo 4 --reason "all drafts" --quiet
  $ (cat 80.csv; echo) > 80-again.csv
  $ ccgledger import 80-again.csv
  warning[V113] 80-again.csv:3 (forecast_year): 09C 2017-18:M9: the forecast leaves each remaining month 90% of what a month has cost so far
      3 | 09C,2017-18,9,ACU_NHS,R,75000000,80000000,100000000,104000000
    changed   09C 2017-18:M9 ACU_NHS actual_ytd  78,000,000.00 -> 80,000,000.00   (import 1, line 3)
  80-again.csv: 2 rows: 0 new, 1 unchanged, 1 changed (import 5, 1 return superseded)
  $ changes | tail -1
  5,5,-2000000.00,in force,1,1,
  $ ccgledger verify | cut -d';' -f1
  ccg.db: whole

Of a paper it is the same.

  $ cat > paper.csv <<'END'
  > organisation,period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note
  > 09C,2017-18 M09,Forecast,surplus_deficit,total,forecast_outturn,-9,GBPm,,
  > 09C,2017-18 M09,Plan,surplus_deficit,total,plan_annual,-8,GBPm,,
  > END
  $ sed 's/-9,/-10,/' paper.csv > paper-10.csv
  $ sed 's/-9,/-11,/' paper.csv > paper-11.csv
  $ ccgledger import paper.csv paper-10.csv paper-11.csv --quiet
  $ ccgledger imports undo 7 --reason "a draft" --quiet
  $ ccgledger imports diff 8 --format csv | cut -d, -f7-11
  timing,verdict,before_pounds,after_pounds,change_pounds
  forecast_outturn,changed,-10000000.00,-11000000.00,-1000000.00
  $ ccgledger imports diff 8 | tail -1
  import 8: 1 figure of published papers, measured from import 7, which was undone since, £
