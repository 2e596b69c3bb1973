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
  ccgledger: --layout: "positions.json" is not one of tidy, long, figures, sources, statements, populations, events, targets, transfers, one_off_items, full_year_effects, qipp_schemes, risks, mitigations, scenarios; see `ccgledger import --help`
  [2]

The user knows.

  $ ccgledger import positions.csv --layout positions.json --org 09C --fy 2017-18 --month M9 --sign deficit-positive
  ccgledger: --layout: "positions.json" is not one of tidy, long, figures, sources, statements, populations, events, targets, transfers, one_off_items, full_year_effects, qipp_schemes, risks, mitigations, scenarios; see `ccgledger import --help`
  [2]
  $ ccgledger query "SELECT timing, amount_pence / 100 AS pounds FROM paper_figure" --format csv
  nothing matched
  timing,pounds
  [5]
