`report position` tells where each body stands: plan, year to date, forecast, and what the forecast misses the plan by.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet

From a return
-------------

CCG X planned a deficit of 1.0m and ended its year with 8.0m. It brought 5.0m of old deficit forward, so its cumulative position is
-13.0m. A deficit is minus, everywhere.

  $ ccgledger report position --org X01
  organisation  financial year  month  basis       plan £m  actual ytd £m  forecast £m  variance £m  source kind  claim  bound  made on  source
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12  in_year        -1.0           -8.0         -8.0         -7.0  return                              import 1
  X01           2017-18            12  cumulative     -6.0          -13.0        -13.0         -7.0  return                              import 1
  
  1 organisation, £m, 1 of 1 returns in

The same in the other formats: all are written from one table, so they agree. csv holds pounds and pence, json whole pence.

  $ ccgledger report position --org X01 --format csv
  organisation,financial_year,month,basis,plan_pounds,actual_ytd_pounds,forecast_pounds,variance_pounds,source_kind,claim,bound,made_on,source,plan_ytd_pounds,variance_ytd_pounds,forecast_movement_pounds,percent_of_resource
  X01,2017-18,12,in_year,-1000000.00,-8000000.00,-8000000.00,-7000000.00,return,,,,import 1,-1000000.00,-7000000.00,,-3.10
  X01,2017-18,12,cumulative,-6000000.00,-13000000.00,-13000000.00,-7000000.00,return,,,,import 1,-6000000.00,-7000000.00,,-5.04
  $ ccgledger report position --org X01 --format md
  | organisation | financial year | month | basis | plan £m | actual ytd £m | forecast £m | variance £m | source kind | claim | bound | made on | source |
  | --- | --- | ---: | --- | ---: | ---: | ---: | ---: | --- | --- | --- | --- | --- |
  | X01 | 2017-18 | 12 | in_year | -1.0 | -8.0 | -8.0 | -7.0 | return |  |  |  | import 1 |
  | X01 | 2017-18 | 12 | cumulative | -6.0 | -13.0 | -13.0 | -7.0 | return |  |  |  | import 1 |
  
  *1 organisation, £m, 1 of 1 returns in*
  $ ccgledger report position --org X01 --format plain
  organisation  financial year  month  basis       plan £m  actual ytd £m  forecast £m  variance £m  source kind  claim  bound  made on  source
  X01           2017-18            12  in_year        -1.0           -8.0         -8.0         -7.0  return                              import 1
  X01           2017-18            12  cumulative     -6.0          -13.0        -13.0         -7.0  return                              import 1
  $ ccgledger report position --org X01 --basis in_year --format ndjson
  {"organisation":"X01","financial_year":"2017-18","month":12,"basis":"in_year","plan_pence":-100000000,"actual_ytd_pence":-800000000,"forecast_pence":-800000000,"variance_pence":-700000000,"source_kind":"return","claim":null,"bound":null,"made_on":null,"source":"import 1","plan_ytd_pence":-100000000,"variance_ytd_pence":-700000000,"forecast_movement_pence":null,"percent_of_resource":-3.10}
  $ ccgledger report position --org X01 --basis in_year --format json | grep -v ledger_hash | head -20
  {
    "meta": {
      "report": "position",
      "as_at": null,
      "unit": "pence",
      "organisations": [
        "X01"
      ],
      "completeness": {
        "expected": 1,
        "present": 1,
        "missing": []
      },
      "truncated": false,
      "notes": []
    },
    "columns": [
      {
        "name": "organisation",
        "title": "organisation",
  $ ccgledger report position --org X01 --basis in_year --format json | sed -n '/"rows"/,/}/p'
    "rows": [
      {
        "organisation": "X01",
        "financial_year": "2017-18",
        "month": 12,
        "basis": "in_year",
        "plan_pence": -100000000,
        "actual_ytd_pence": -800000000,
        "forecast_pence": -800000000,
        "variance_pence": -700000000,
        "source_kind": "return",
        "claim": null,
        "bound": null,
        "made_on": null,
        "source": "import 1",
        "plan_ytd_pence": -100000000,
        "variance_ytd_pence": -700000000,
        "forecast_movement_pence": null,
        "percent_of_resource": -3.10
      }

Unit and decimals, for people; --wide shows every column.

  $ ccgledger report position --org X01 --unit k
  organisation  financial year  month  basis       plan £000  actual ytd £000  forecast £000  variance £000  source kind  claim  bound  made on  source
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12  in_year        -1,000           -8,000         -8,000         -7,000  return                              import 1
  X01           2017-18            12  cumulative     -6,000          -13,000        -13,000         -7,000  return                              import 1
  
  1 organisation, £000, 1 of 1 returns in
  $ ccgledger report position --org X01 --unit gbp --dp 0
  organisation  financial year  month  basis           plan £  actual ytd £   forecast £  variance £  source kind  claim  bound  made on  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12  in_year     -1,000,000    -8,000,000   -8,000,000  -7,000,000  return                              import 1
  X01           2017-18            12  cumulative  -6,000,000   -13,000,000  -13,000,000  -7,000,000  return                              import 1
  
  1 organisation, £, 1 of 1 returns in
  $ ccgledger report position --org X01 --basis in_year --wide
  organisation  financial year  month  basis    plan £m  actual ytd £m  forecast £m  variance £m  source kind  claim  bound  made on  source    plan ytd £m  variance ytd £m  forecast movement £m  percent of resource
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12  in_year     -1.0           -8.0         -8.0         -7.0  return                              import 1         -1.0             -7.0               unknown                -3.1%
  
  1 organisation, £m, 1 of 1 returns in

As at an earlier month
----------------------

The months of a year, and the position as it stood at month 9: --to takes the latest return up to that month.

  $ sed 's/2017-18,12/2017-18,9/; s/153300000/150000000/g' ccg_x_2017-18_M12.csv > m9.csv
  $ ccgledger import m9.csv --quiet
  $ ccgledger report position --org X01 --fy 2017-18 --to M9
  organisation  financial year  month  basis       plan £m  actual ytd £m  forecast £m  variance £m  source kind  claim  bound  made on  source
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18             9  in_year       -1.00          -4.70        -4.70        -3.70  return                              import 2
  X01           2017-18             9  cumulative    -6.00          -8.45        -9.70        -3.70  return                              import 2
  
  1 organisation, 2017-18 to M9, £m, 1 of 1 returns in
  $ ccgledger report position --org X01 --fy 2017-18 --to 11 --format csv | cut -d, -f1-6
  organisation,financial_year,month,basis,plan_pounds,actual_ytd_pounds
  X01,2017-18,9,in_year,-1000000.00,-4700000.00
  X01,2017-18,9,cumulative,-6000000.00,-8450000.00
  $ ccgledger report position --org X01 --fy 2017-18 --format csv | cut -d, -f1-6
  organisation,financial_year,month,basis,plan_pounds,actual_ytd_pounds
  X01,2017-18,12,in_year,-1000000.00,-8000000.00
  X01,2017-18,12,cumulative,-6000000.00,-13000000.00
  $ ccgledger report position --org X01 --to "month 9" --basis in_year
  organisation  financial year  month  basis    plan £m  actual ytd £m  forecast £m  variance £m  source kind  claim  bound  made on  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18             9  in_year     -1.0           -4.7         -4.7         -3.7  return                              import 2
  
  1 organisation, to M9, £m, 1 of 1 returns in

Who has not sent a return is said, when one year is asked for.

  $ ccgledger report position --fy 2017-18 --basis in_year
  organisation  financial year  month  basis    plan £m  actual ytd £m  forecast £m  variance £m  source kind  claim  bound  made on  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12  in_year     -1.0           -8.0         -8.0         -7.0  return                              import 1
  
  1 organisation, 2017-18, £m, 1 of 10 returns in (missing 09C, 09E, 09J, 09W, 10A, 10D, 10E, 99J and 1 more)

From what was published
-----------------------

For the Kent bodies there are no returns, but claims: each stands as it was made, with its date and source, and what it does not
say stays unknown.

  $ ccgledger demo --quiet kent > /dev/null
  $ export CCGLEDGER_DB=kent/ccg.db
  $ ccgledger report position --org 09C --fy 2017-18
  organisation  financial year  month  basis    plan £m  actual ytd £m  forecast £m  variance £m  source kind  claim                      bound  made on  source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           2017-18             9  unknown  unknown        unknown      unknown      unknown  statement    forecast_outturn (formal)  exact  2018-02  S03
  09C           2017-18             9  unknown  unknown           -7.0      unknown      unknown  statement    position_ytd               exact  2018-02  S03
  09C           2017-18                unknown  unknown        unknown      unknown      unknown  statement    plan                       exact           S03
  09C           2017-18                unknown  unknown        unknown        -13.0      unknown  statement    outturn                    exact  2018-08  S04
  09C           2017-18                unknown  unknown        unknown        -13.0      unknown  statement    outturn                    exact  2018-08  S05
  09C           2017-18                unknown  unknown        unknown        -13.0      unknown  statement    outturn                    exact  2018-08  S06
  09C           2017-18                unknown  unknown        unknown        -13.0      unknown  statement    outturn                    exact  2018-08  S07
  
  1 organisation, 2017-18, £m, 0 of 1 returns in (missing 09C)

A body can be named by its code, an alias or its name; several can be named.

  $ ccgledger report position --org ashford --fy 2018-19 --format csv | sed 1d | cut -d, -f1-9
  09C,2018-19,,unknown,,,-15100000.00,,statement
  09C,2018-19,,unknown,-8600000.00,,,,statement
  $ ccgledger report position --org "NHS Ashford CCG" --fy 2018-19 --format csv | sed 1d | cut -d, -f1-9
  09C,2018-19,,unknown,,,-15100000.00,,statement
  09C,2018-19,,unknown,-8600000.00,,,,statement
  $ ccgledger report position --org ashford --org thanet --fy 2018-19 --format csv | sed 1d | cut -d, -f1-9
  09C,2018-19,,unknown,,,-15100000.00,,statement
  09C,2018-19,,unknown,-8600000.00,,,,statement
  10E,2018-19,,unknown,,,-6600000.00,,statement
  10E,2018-19,,unknown,-4340000.00,,,,statement

A group brings its members, and what was published of the group itself.

  $ ccgledger report position --group east-kent --fy 2018-19
  organisation  financial year  month  basis    plan £m  actual ytd £m  forecast £m  variance £m  source kind  claim                      bound  made on     source
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           2018-19                unknown  unknown        unknown       -15.10      unknown  statement    outturn                    exact  2019-07-27  S09
  09C           2018-19                unknown    -8.60        unknown      unknown      unknown  statement    plan                       exact  2019-07-27  S09
  09E           2018-19                unknown  unknown        unknown       -18.50      unknown  statement    outturn                    exact  2019-07-27  S09
  09E           2018-19                unknown    -9.20        unknown      unknown      unknown  statement    plan                       exact  2019-07-27  S09
  10A           2018-19                unknown  unknown        unknown       -15.80      unknown  statement    outturn                    exact  2019-07-27  S09
  10A           2018-19                unknown    -5.70        unknown      unknown      unknown  statement    plan                       exact  2019-07-27  S09
  10E           2018-19                unknown  unknown        unknown        -6.60      unknown  statement    outturn                    exact  2019-07-27  S09
  10E           2018-19                unknown    -4.34        unknown      unknown      unknown  statement    plan                       exact  2019-07-27  S09
  EK4           2018-19             7  unknown  unknown        unknown       -38.20      unknown  statement    forecast_outturn (formal)  exact  2018-12     S10
  EK4           2018-19                unknown  unknown        unknown       -49.00      unknown  statement    forecast_outturn (board)   exact  2018-12     S10
  EK4           2018-19                unknown  unknown        unknown       -57.00      unknown  statement    outturn                    exact  2019-07-27  S09
  
  5 organisations, 2018-19, £m, 0 of 4 returns in (missing 09C, 09E, 10A, 10E)

A run of years:

  $ ccgledger report position --org dgs --fy 2016-17..2018-19 --format csv | cut -d, -f1-4,5,7,9-13
  organisation,financial_year,month,basis,plan_pounds,forecast_pounds,source_kind,claim,bound,made_on,source
  09J,2016-17,,unknown,,-17000000.00,statement,forecast_outturn (board),exact,2017,S15
  09J,2016-17,,unknown,,-17000000.00,statement,forecast_outturn (board),exact,2017-07-02,S14
  09J,2016-17,,unknown,,-13500000.00,statement,outturn,exact,2017-09,S12
  09J,2016-17,,unknown,,-13500000.00,statement,outturn,exact,2018-02,S02
  09J,2017-18,,unknown,,-7300000.00,statement,forecast_outturn (formal),exact,2017-09,S12
  09J,2017-18,,unknown,,-7300000.00,statement,forecast_outturn (formal),exact,2018-02,S02
  09J,2018-19,,unknown,,-9000000.00,statement,forecast_outturn (board),at_most,,S11
  09J,2018-19,,unknown,,-10000000.00,statement,forecast_outturn (board),at_least,,S11
  09J,2018-19,,unknown,0.00,,statement,plan,exact,,S11

Seen from month 9 the outturn is not known yet.

  $ ccgledger report position --org ashford --fy 2017-18 --to M9
  organisation  financial year  month  basis    plan £m  actual ytd £m  forecast £m  variance £m  source kind  claim                      bound  made on  source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           2017-18             9  unknown  unknown        unknown      unknown      unknown  statement    forecast_outturn (formal)  exact  2018-02  S03
  09C           2017-18             9  unknown  unknown           -7.0      unknown      unknown  statement    position_ytd               exact  2018-02  S03
  09C           2017-18                unknown  unknown        unknown      unknown      unknown  statement    plan                       exact           S03
  
  1 organisation, 2017-18 to M9, £m, 0 of 1 returns in (missing 09C)

Into a file, whose name tells the format
----------------------------------------

  $ ccgledger report position --group east-kent --fy 2018-19 -o east-kent.csv
  east-kent.csv: 11 rows written
  $ head -3 east-kent.csv | cut -d, -f1-9
  organisation,financial_year,month,basis,plan_pounds,actual_ytd_pounds,forecast_pounds,variance_pounds,source_kind
  09C,2018-19,,unknown,,,-15100000.00,,statement
  09C,2018-19,,unknown,-8600000.00,,,,statement
  $ ccgledger report position --group east-kent --fy 2018-19 -o east-kent.md
  east-kent.md: 11 rows written
  $ head -2 east-kent.md
  | organisation | financial year | month | basis | plan £m | actual ytd £m | forecast £m | variance £m | source kind | claim | bound | made on | source |
  | --- | --- | ---: | --- | ---: | ---: | ---: | ---: | --- | --- | --- | --- | --- |
  $ ccgledger report position --org thanet --fy 2017-18 -o one.json
  one.json: 5 rows written
  $ ccgledger report position -o east-kent.pdf
  ccgledger: the name east-kent.pdf does not tell a format: give --format, or a name that ends in .txt, .csv, .tsv, .json, .ndjson, .md, .html or .xlsx
  [2]
  $ ccgledger report position -o nowhere/east-kent.csv
  ccgledger: nowhere/east-kent.csv could not be written: No such file or directory
  [1]

When something is misspelt, or nothing is there
-----------------------------------------------

  $ ccgledger report position --org ashfrod
  ccgledger: no body is called "ashfrod" (did you mean ashford?); `ccgledger orgs` lists them all
  [2]
  $ ccgledger report position --org "NHS South East Coast CCG"
  ccgledger: no body is called "NHS South East Coast CCG" (did you mean NHS South Kent Coast CCG?); `ccgledger orgs` lists them all
  [2]
  $ ccgledger report position --group east-knt
  ccgledger: no body is called "east-knt" (did you mean east-kent?); `ccgledger orgs` lists them all
  [2]
  $ ccgledger report position --group ashford
  ccgledger: 09C (NHS Ashford CCG) is a body, not a group: name it with --org
  [2]
  $ ccgledger report postion
  ccgledger: there is no report "postion" (did you mean position?); reports: position, structural, variants, whatif, one-offs, carry-forward, planning, trend, backtest, statements, bridge, walk, groups, risk, qipp, runrate, rules, csf, transfers, scenarios, forecast, note, restatements, completeness
  [2]
  $ ccgledger report position --fy 2017-19
  ccgledger: "2017-19" is not a financial year: write 2017-18, or 2013-14..2018-19 for several
  [2]
  $ ccgledger report position --to M14
  ccgledger: "M14" is not a month of a financial year: write M1 (April) to M12 (March)
  [2]
  $ ccgledger report position --basis yearly
  ccgledger: --basis: "yearly" is not one of in_year, cumulative; see `ccgledger report --help`
  [2]
  $ ccgledger report position --unit bn
  ccgledger: --unit: "bn" is not one of gbp, k, m; see `ccgledger report --help`
  [2]
  $ ccgledger report position --dp 12
  ccgledger: "12" is not a number of decimal places: give 0 to 8
  [2]
  $ ccgledger report position --org west-kent --fy 2017-18
  nothing matched
  organisation  financial year  month  basis  plan £m  actual ytd £m  forecast £m  variance £m  source kind  claim  bound  made on  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  
  0 organisations, 2017-18, £m, 0 of 1 returns in (missing 99J)
  [5]
  $ ccgledger report position --org west-kent --fy 2017-18 --quiet --format csv
  organisation,financial_year,month,basis,plan_pounds,actual_ytd_pounds,forecast_pounds,variance_pounds,source_kind,claim,bound,made_on,source,plan_ytd_pounds,variance_ytd_pounds,forecast_movement_pounds,percent_of_resource
  [5]
