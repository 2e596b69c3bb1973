`imports undo` takes an import back by a new entry. Nothing is deleted, and everything is as if the import had not been.

  $ ccgledger init --quiet

  $ cat > m9.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,RES_PROG_REC,R,75000,75000,100000,100000
  > 09C,2017-18,9,ACU_NHS,R,75000,78000,100000,104000
  > END
  $ ccgledger import m9.csv --quiet
  $ sed s/78000/87000/ m9.csv > corrected.csv
  $ ccgledger import corrected.csv
  warning[V113] corrected.csv:3 (forecast_year): 09C 2017-18:M9: the forecast leaves each remaining month 58% of what a month has cost so far
      3 | 09C,2017-18,9,ACU_NHS,R,75000,87000,100000,104000
    changed   09C 2017-18:M9 ACU_NHS actual_ytd  78,000.00 -> 87,000.00   (import 1, line 3)
  corrected.csv: 2 rows: 0 new, 1 unchanged, 1 changed (import 2, 1 return superseded)
  $ ccgledger query "SELECT actual_ytd_pence FROM return_figure WHERE line = 'ACU_NHS'" --format csv
  actual_ytd_pounds
  87000.00

The correction turns out to be another body's. It says why it goes, for whoever asks later.

  $ ccgledger imports undo 2 --reason "was 10A's return"
  import 2 is undone: 1 return back at the version before; nothing was deleted
  $ ccgledger query "SELECT actual_ytd_pence FROM return_figure WHERE line = 'ACU_NHS'" --format csv
  actual_ytd_pounds
  78000.00
  $ ccgledger imports --format csv | cut -d, -f1,2,6-8,15 | sed 's/undone .*:/undone on DAY by SOMEBODY:/'
  import,file,new,changed,unchanged,counts
  1,m9.csv,2,0,0,yes
  2,corrected.csv,0,1,1,undone on DAY by SOMEBODY: was 10A's return
  $ ccgledger query "SELECT COUNT(*) AS figures FROM figure" --format csv
  figures
  4
  $ ccgledger verify | cut -d';' -f1
  ccg.db: whole

A reason must be given, and what was undone cannot be undone again.

  $ ccgledger imports undo 2
  ccgledger: `ccgledger imports undo` needs `--reason`; see `ccgledger imports undo --help`
  [2]
  $ ccgledger imports undo 2 --reason "again" 2>&1 | sed 's/on .* by .*;/on DAY by SOMEBODY;/'
  ccgledger: import 2 was undone on DAY by SOMEBODY; nothing was written
  $ ccgledger imports undo 7 --reason "none"
  ccgledger: there is no import 7; `ccgledger imports` lists them all
  [5]

The first version has no version before it: the month is missing again. Its bytes can be imported anew.

  $ ccgledger imports undo 1 --reason "the whole month was wrong"
  import 1 is undone: 1 return out of force, with no other version; nothing was deleted
  $ ccgledger report position --org 09C --fy 2017-18
  nothing matched
  organisation  financial year  month  basis  plan £m  actual ytd £m  forecast £m  variance £m  source kind  claim  bound  made on  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  
  0 organisations, 2017-18, £m, 0 of 1 returns in (missing 09C)
  [5]
  $ ccgledger import m9.csv --reason "and it was right after all"
  m9.csv: 2 rows: 2 new (import 3)

What publications say cites them by reference, so they stand for good; claims can be taken back.

  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/sources.csv --quiet
  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/facts.csv --quiet
  $ ccgledger imports undo 4 --reason "no"
  ccgledger: import 4 brought publications: claims cite them by reference, so they stand for good; nothing was written
  [1]
  $ ccgledger imports undo 5 --reason "to be read again"
  import 5 is undone: 148 rows out of force; nothing was deleted
  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 5 imports, 1 return in force, 0 claims in force

Whoever edits the ledger behind the tool's back to hide an undo is found out.

  $ python3 -c "import sqlite3; ledger = sqlite3.connect('ccg.db'); ledger.execute(\"UPDATE import_reversal SET reason = 'as agreed' WHERE import_run_id = 5\"); ledger.commit()"
  $ ccgledger verify | cut -d';' -f1
  verify: the undoing of import 5 is not as its act in the chain has it
  verify: the undoing of an import that the chain knows is not there any more
  ccg.db: 2 problems found; go back to a back-up, or ask who changed the file

A file of mended rejects keeps the figures that were there beside its own. What it keeps cannot be taken from under it.

  $ cat > m10.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 10A,2017-18,10,RES_PROG_REC,R,83000,83000,100000,100000
  > 10A,2017-18,10,ACU_NHS,R,50000,5oooo,60000,60000
  > 10A,2017-18,10,MH_NHS,R,30000,3oooo,36000,36000
  > END
  $ ccgledger import m10.csv --partial --quiet > /dev/null 2>&1
  $ sed -n -e 1p -e 's/5oooo/50000/p' m10.rejects.csv > first.csv
  $ sed -n -e 1p -e 's/3oooo/30000/p' m10.rejects.csv > second.csv
  $ ccgledger import first.csv second.csv
    new       10A 2017-18:M10 ACU_NHS
  first.csv: 1 row: 1 new, 1 unchanged (import 7, 1 return superseded, completes import 6)
    new       10A 2017-18:M10 MH_NHS
  second.csv: 1 row: 1 new, 2 unchanged (import 8, 1 return superseded, completes import 6)
  2 files: 2 imported, 0 with nothing new, 0 rejected
  $ ccgledger imports undo 7 --reason "was wrongly mended"
  ccgledger: import 8 keeps figures of import 7 beside its own: undo import 8 first; nothing was written
  [1]
  $ ccgledger imports undo 8 --reason "to get at the one before" --quiet
  $ ccgledger imports undo 7 --reason "was wrongly mended" --quiet
  $ ccgledger query "SELECT line, actual_ytd_pence FROM return_figure WHERE organisation = '10A'" --format csv
  line,actual_ytd_pounds
  RES_PROG_REC,83000.00

Of a paper its figures go out of force; a corrected paper says of each figure that changed whose it is, which one, and of when.

  $ cat > paper.csv <<'END'
  > organisation,period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note
  > 09C,2017-18 M09,Forecast,surplus_deficit,total,forecast_outturn,-9,GBPm,,
  > 09C,2017-18,Plan,surplus_deficit,total,plan_annual,-8,GBPm,,
  > END
  $ ccgledger import paper.csv --quiet
  $ sed 's/-9,/-9.5,/; s/-8,/-8.5,/' paper.csv > corrected.csv
  $ ccgledger import corrected.csv
    changed   figure of line 3 (09C 2017-18, surplus_deficit, plan_annual): amount -8,000,000.00 -> -8,500,000.00; rounding_unit 1,000,000.00 -> 100,000.00
    changed   figure of line 2 (09C 2017-18:M9, surplus_deficit, forecast_outturn): amount -9,000,000.00 -> -9,500,000.00; rounding_unit 1,000,000.00 -> 100,000.00
  corrected.csv: 2 rows: 0 new, 2 changed (import 10)
  $ ccgledger imports undo "$(ccgledger imports --format csv | tail -1 | cut -d, -f1)" --reason "a draft"
  import 10 is undone: 2 published figures back as the paper before has it; nothing was deleted
