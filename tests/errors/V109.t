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
  warning[V109] savings.csv:3:20 (variance_percent_ytd): "0.5%" is printed, and (20) of 400 is 5.00%
      3 | Acute,400,380,(20),0.5%
        |                    ^^^^
  savings.csv: 2 rows: 8 new, 3 sums and variances proved (import 1)
