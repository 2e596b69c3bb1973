V043: the signs of the table cannot be proved. This layout of the user's own leaves open how a surplus is printed, and the one variance
closes whichever way it is read.

  $ ccgledger init --quiet

  $ cat > positions.json <<'END'
  > {
  >   "layout": "positions", "about": "positions of the month", "unit": "k",
  >   "columns": [
  >     {"heading": "Measure", "is": "label"},
  >     {"heading": "Plan", "is": "plan_ytd"}, {"heading": "Actual", "is": "actual_ytd"}, {"heading": "Variance", "is": "variance_ytd"}
  >   ],
  >   "rows": [{"label": "Deficit", "measure": "surplus_deficit"}],
  >   "signs": {"surplus": "prove", "favourable": "prove"},
  >   "identities": [{"variance_of": ["plan_ytd", "actual_ytd"], "gives": "variance_ytd"}]
  > }
  > END
  $ cat > positions.csv <<'END'
  > Measure,Plan,Actual,Variance
  > Deficit,100,120,20
  > END
  $ ccgledger import positions.csv --layout positions.json --org 09C --fy 2017-18 --month M9
  error[V043] positions.csv: the sums and variances of the table close whichever way its signs are read
     fix: say how a surplus is printed with --sign, or declare the signs in the layout
  positions.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

The user knows.

  $ ccgledger import positions.csv --layout positions.json --org 09C --fy 2017-18 --month M9 --sign deficit-positive
  positions.csv: 1 row: 3 new, 1 sum or variance proved (import 1)
  $ ccgledger query "SELECT timing, amount_pence / 100 AS pounds FROM paper_figure" --format csv
  timing,pounds
  plan_ytd,-100000
  actual_ytd,-120000
  variance_ytd,-20000
