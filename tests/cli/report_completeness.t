`report completeness` tells which returns of a year are in, body by month.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger report completeness
  nothing matched
  organisation  name
  ──────────────────
  
  0 organisations
  [5]

  $ echo 'X03,CCG Z (invented),ccg,2017-11-01,2018-02-28' >> bodies.csv
  $ ccgledger orgs add bodies.csv --quiet

Four months come in; month 9 once more; month 10 is taken back; month 11 is a return in which every amount is nil.

  $ for month in 8 9 10 12; do sed "s/2017-18,12,/2017-18,$month,/" ccg_x_2017-18_M12.csv > m$month.csv; ccgledger import m$month.csv --quiet; done
  $ sed '/PC_PRESC/s/23700000.00/24700000.00/g' m9.csv > m9-again.csv
  $ ccgledger import m9-again.csv --quiet
  $ ccgledger imports undo 3 --reason "sent too early" --quiet
  $ sed "s/2017-18,12,/2017-18,11,/; 2,\$s/\(,[NR]*\),[-0-9.]*,[-0-9.]*,[-0-9.]*,[-0-9.]*$/\1,0,0,0,0/" ccg_x_2017-18_M12.csv > m11.csv
  $ ccgledger import m11.csv --quiet

These months ended years before they were imported here: whatever came is late. The due day is a rule of this ledger's own, and not confirmed.

  $ ccgledger report completeness --org X01 X02 X03
  organisation  name              M1        M2        M3        M4        M5        M6        M7        M8       M9       M10      M11      M12
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           CCG X (invented)  missing   missing   missing   missing   missing   missing   missing   late     late v2  undone   nil      late
  X02           CCG Y (invented)  missing   missing   missing   missing   missing   missing   missing   missing  missing  missing  missing  missing
  X03           CCG Z (invented)  not open  not open  not open  not open  not open  not open  not open  missing  missing  missing  missing  not open
  
  3 organisations, 2017-18, 4 of 28 returns in
  $ ccgledger query "SELECT financial_year, denominator, is_confirmed FROM business_rule WHERE rule = 'return_due' AND financial_year = 2017"
  financial_year  denominator             is_confirmed
  ────────────────────────────────────────────────────
            2017  last_day_of_next_month             0
  
  1 row

Where no rule says when a return is due, nothing is late. (Do not do this to a ledger: `verify` would find it.)

  $ ccgledger backup copy.db --quiet
  $ sqlite3 copy.db "DELETE FROM business_rule WHERE rule = 'return_due'"
  $ ccgledger --db copy.db report completeness --org X01 --to M9 --format plain
  organisation  name              M1       M2       M3       M4       M5       M6       M7       M8  M9
  X01           CCG X (invented)  missing  missing  missing  missing  missing  missing  missing  in  in v2

One row a month for programs.

  $ ccgledger report completeness --org X01 --format csv | cut -d, -f1-6,8 | tail -5
  X01,2017-18,8,late,1,1,2017-12-31
  X01,2017-18,9,late,2,5,2018-01-31
  X01,2017-18,10,undone,,,2018-02-28
  X01,2017-18,11,nil,1,6,2018-03-31
  X01,2017-18,12,late,1,4,2018-04-30
  $ ccgledger report completeness --org X01 X03 --format json | sed -n '/"completeness"/,/\]/p'
      "report": "completeness",
      "as_at": null,
      "unit": "pence",
      "organisations": [
        "X01",
        "X03"
      ],
      "completeness": {
        "expected": 16,
        "present": 4,
        "missing": [
          "X01 M1",
          "X01 M2",
          "X01 M3",
          "X01 M4",
          "X01 M5",
          "X01 M6",
          "X01 M7",
          "X01 M10 (undone)",
          "X03 M8",
          "X03 M9",
          "X03 M10",
          "X03 M11"
        ]

Month 13 has a column where accounts came in, and is not one of the returns that are counted.

  $ sed "s/2017-18,12,/2017-18,13,/" ccg_x_2017-18_M12.csv > accounts.csv
  $ ccgledger import accounts.csv --kind accounts --quiet
  $ ccgledger report completeness --org X01 X02 --format md
  | organisation | name | M1 | M2 | M3 | M4 | M5 | M6 | M7 | M8 | M9 | M10 | M11 | M12 | M13 |
  | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
  | X01 | CCG X (invented) | missing | missing | missing | missing | missing | missing | missing | late | late v2 | undone | nil | late | in |
  | X02 | CCG Y (invented) | missing | missing | missing | missing | missing | missing | missing | missing | missing | missing | missing | missing |  |
  
  *2 organisations, 2017-18, 4 of 24 returns in*

The same, in a line, stands under every report: of a group, who is missing.

  $ ccgledger report position --org X01 X02 --fy 2017-18 | tail -1
  1 organisation, 2017-18, £m, 1 of 2 returns in (missing X02)
  $ ccgledger report statements --org X01 X02 --fy 2017-18 2>&1 | tail -1
  0 organisations, 2017-18, £m, 1 of 2 returns in (missing X02)
  $ ccgledger report trend --org X01 X02 | tail -1
  1 of 2 returns in (missing X02)
  $ ccgledger report structural --group east-kent --fy 2017-18 2> /dev/null | tail -1
  0 organisations, 2017-18, £m, 0 of 4 returns in (missing 09C, 09E, 10A, 10E)
  $ sed "s/X01,2017-18,12,/09C,2017-18,12,/" ccg_x_2017-18_M12.csv > ashford.csv
  $ ccgledger import ashford.csv --quiet
  $ ccgledger report structural --group east-kent --fy 2017-18 2> /dev/null | grep 'returns in'
  1 organisation, 2017-18, £m, 1 of 4 returns in (missing 09E, 10A, 10E)
  $ ccgledger report trend --group east-kent --fy 2016-17..2017-18 --format json 2> /dev/null | sed -n '/"completeness"/,/\]/p'
      "completeness": {
        "expected": 8,
        "present": 1,
        "missing": [
          "09C 2016-17",
          "09E 2016-17",
          "10A 2016-17",
          "10E 2016-17",
          "09E 2017-18",
          "10A 2017-18",
          "10E 2017-18"
        ]

  $ ccgledger report completeness --fy 2016-17..2017-18
  ccgledger: report completeness is about one financial year: write --fy 2017-18
  [2]
