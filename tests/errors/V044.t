V044: the layout does not know the row. What it means would have to be guessed, or the row left out in silence.

  $ ccgledger init --quiet

  $ cat > key-duties.csv <<'END'
  > Key Duties,Year to date,Forecast,Key Issues
  > a) Achieve a surplus against the Programme Allocation,(£8.5m) Under Spend,(£11.3m) Under Spend,
  > c) Save on lettuce,£0.1m,£0.2m,
  > END
  $ ccgledger import key-duties.csv --org 09C --fy 2017-18 --month M9
  error[V044] key-duties.csv:3: the layout `sheffield-key-duties` does not know a row called "c) Save on lettuce"
      3 | c) Save on lettuce,£0.1m,£0.2m,
     fix: correct the label, or add it to a layout of your own: `ccgledger layouts show sheffield-key-duties`
  key-duties.csv: rejected: 1 error in 2 rows; nothing of it was stored
  [3]

A row without figures says nothing of its own, and is no error.

  $ sed -i 's/^c).*/Other duties,,,/' key-duties.csv
  $ ccgledger import key-duties.csv --org 09C --fy 2017-18 --month M9
  key-duties.csv: 2 rows: 2 new, 1 row without a figure (import 1)
