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
  error[V046] positions.csv: positions.json, about: this field must be given
     fix: correct the layout's file
  error[V046] positions.csv: positions.json, unit: "thousands" is not one of gbp, k, m
     fix: correct the layout's file
  error[V046] positions.csv: positions.json, columns[1].is: "plan_to_date" is not known
     fix: correct the layout's file
  error[V046] positions.csv: positions.json, rows[0].measure: there is no measure "surplus_defict" (did you mean surplus_deficit?)
     fix: correct the layout's file
  error[V046] positions.csv: positions.json, title: there is no such field
     fix: correct the layout's file
  positions.csv: rejected: 5 errors; nothing of it was stored
  [3]

A file that is no JSON:

  $ echo '{"layout": "positions"' > positions.json
  $ ccgledger import positions.csv --layout positions.json --org 09C --fy 2017-18 --month M9
  error[V046] positions.csv: positions.json, file: this is not JSON: [json.exception.parse_error.101] parse error at line 2, column 1: syntax error while parsing object - unexpected end of input; expected '}'
     fix: correct the layout's file
  positions.csv: rejected: 1 error; nothing of it was stored
  [3]
