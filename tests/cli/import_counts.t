Every row of a file is in one of the counts of the line that an import ends with.

  $ ccgledger init --quiet

Rows that wait, totals that were compared, totals that could not be, and totals that are blank.

  $ cat > tidy.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,RES_PROG_REC,R,75000,75000,100000,100000
  > 09C,2017-18,9,ACU_NHS,R,75000,78000,100000,104000
  > 09C,2017-18,9,EXP_ACUTE,,75000,78000,100000,104000
  > 09C,2017-18,9,EXP_MH,,100,100,100,100
  > 09C,2017-18,9,EXP_TOTAL,,,,,
  > 09C,2017-18,10,ACU_NHS,R,,,,
  > 09C,2017-18,10,EXP_TOTAL,,,,,
  > END
  $ ccgledger import tidy.csv 2>&1 | tail -1
  tidy.csv: 7 rows: 2 new, 3 not filled in, 1 total not compared, 1 total compared and not stored (import 1)

In the long layout up to four rows make a figure; what is counted are figures, and how many the rows make is said.

  $ cat > long.csv <<'END'
  > org_code,fin_year,month,line_code,measure,recurrence,amount_k
  > 10A,2017-18,9,ACU_NHS,plan_ytd,R,75
  > 10A,2017-18,9,ACU_NHS,actual_ytd,R,76
  > 10A,2017-18,9,COM_NHS,actual_ytd,R,
  > 10A,2017-18,8,ACU_NHS,plan_ytd,R,
  > 10A,2017-18,8,ACU_NHS,actual_ytd,R,
  > END
  $ ccgledger import long.csv
  long.csv: 5 rows with 2 figures: 2 new, 2 not filled in (import 2)

A row of a published table that has no figure is one that brings nothing.

  $ cat > own.json <<'END'
  > {
  >   "layout": "months", "about": "the position month by month", "unit": "k",
  >   "columns": [{"heading": "What", "is": "label"}, {"heading": "April", "is": "actual_ytd", "month": 1},
  >               {"heading": "May", "is": "actual_ytd", "month": 2}],
  >   "rows": [{"label": "Surplus", "measure": "surplus_deficit"}, {"label": "Savings", "measure": "qipp"}]
  > }
  > END
  $ cat > months.csv <<'END'
  > What,April,May
  > Surplus,10,20
  > Savings,,
  > END
  $ ccgledger import months.csv --layout own.json --org 09C --fy 2017-18
  months.csv: 2 rows: 2 new, 1 row without a figure (import 3)

Each column says its month: another one for the whole table would be passed over.

  $ ccgledger import months.csv --layout own.json --org 09C --fy 2017-18 --month M2
  error[V034] months.csv: the layout `months` says the month of each column
     fix: leave --month out; to take some months only, give a file with their columns
  months.csv: rejected: 1 error; nothing of it was stored
  [3]
