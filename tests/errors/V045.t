V045: the table does not say what it is about: its body, year and month stand elsewhere in the paper.

  $ ccgledger init --quiet

  $ cat > key-duties.csv <<'END'
  > Key Duties,Year to date,Forecast,Key Issues
  > Remain within Cash Limit,£0.3m,Breakeven,
  > END
  $ ccgledger import key-duties.csv --fy 2017-18
  error[V045] key-duties.csv: the table does not say its body (--org), its month (--month)
     fix: give it with the command
  key-duties.csv: rejected: 1 error; nothing of it was stored
  [3]

In a list of figures each row says its month, and may leave its body out.

  $ cat > figures.csv <<'END'
  > period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note
  > 2017-18 M09,forecast deficit,surplus_deficit,total,forecast_outturn,-9.0,GBPm,£9.0m deficit,
  > END
  $ ccgledger import figures.csv
  error[V045] figures.csv:2: neither the row nor the command names the body
      2 | 2017-18 M09,forecast deficit,surplus_deficit,total,forecast_outturn,-9.0,GBPm,£9.0m deficit,
     fix: give its code with --org
  figures.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]
  $ ccgledger import figures.csv --org 09C
  figures.csv: 1 row: 1 new (import 1)
