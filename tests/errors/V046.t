V046: the layout's file is not right. All that is wrong with it is said in one run.

  $ ccgledger init --quiet

  $ cat > positions.json <<'END'
  > {
  >   "layout": "positions", "unit": "thousands", "title": "positions of the month",
  >   "columns": [
  >     {"heading": "Measure", "is": "label"},
  >     {"heading": "Plan", "is": "plan_to_date"}
  >   ],
  >   "rows": [{"label": "Deficit", "measure": "surplus_defict"}]
  > }
  > END
  $ printf 'Measure,Plan\nDeficit,100\n' > positions.csv
  $ ccgledger import positions.csv --layout positions.json --org 09C --fy 2017-18 --month M9
  ccgledger: --layout: "positions.json" is not one of tidy, long, figures, sources, statements, populations, events, targets, transfers, one_off_items, full_year_effects, qipp_schemes, risks, mitigations, scenarios; see `ccgledger import --help`
  [2]

A file that is no JSON:

  $ echo '{"layout": "positions"' > positions.json
  $ ccgledger import positions.csv --layout positions.json --org 09C --fy 2017-18 --month M9
  ccgledger: --layout: "positions.json" is not one of tidy, long, figures, sources, statements, populations, events, targets, transfers, one_off_items, full_year_effects, qipp_schemes, risks, mitigations, scenarios; see `ccgledger import --help`
  [2]
