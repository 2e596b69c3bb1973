V109: a printed percentage differs from the amounts beside it.

  $ ccgledger init --quiet

  $ cat > savings.json <<'END'
  > {
  >   "layout": "savings", "about": "savings to date", "unit": "k",
  >   "columns": [
  >     {"heading": "Scheme", "is": "label"},
  >     {"heading": "Plan", "is": "plan_ytd"}, {"heading": "Actual", "is": "actual_ytd"},
  >     {"heading": "Variance", "is": "variance_ytd"}, {"heading": "%", "is": "variance_percent_ytd"}
  >   ],
  >   "rows": [{"label": "*", "measure": "qipp_theme"}],
  >   "identities": [
  >     {"variance_of": ["plan_ytd", "actual_ytd"], "gives": "variance_ytd"},
  >     {"percent_of": ["variance_ytd", "plan_ytd"], "gives": "variance_percent_ytd"}
  >   ]
  > }
  > END
  $ cat > savings.csv <<'END'
  > Scheme,Plan,Actual,Variance,%
  > Prescribing,200,150,(50),25.0%
  > Acute,400,380,(20),0.5%
  > END
  $ ccgledger import savings.csv --layout savings.json --org 09C --fy 2017-18 --month M9
  ccgledger: --layout: "savings.json" is not one of tidy, long, figures, sources, statements, populations, events, targets, transfers, one_off_items, full_year_effects, qipp_schemes, risks, mitigations, scenarios; see `ccgledger import --help`
  [2]
