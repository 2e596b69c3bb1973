`report carry-forward` tells what of a year reaches the next: the balance in law, which is paid back, and the recurrent gap, with
which the next year begins.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet

CCG X brings -5.0m forward and adds -8.0m, so -13.0m is carried into 2018-19. Its structural deficit is 11.6m; savings that began
within the year give 1.4m more next year and new costs 1.2m more, a full-year effect of 0.2m. So 2018-19 begins with a gap of 11.4m.

  $ ccgledger report carry-forward --org X01
  organisation  from year  to year  brought forward £m  in year £m  cumulative £m  structural £m  full year effect £m  recurrent gap £m  method  confidence  basis    source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18    2018-19                -5.0        -8.0          -13.0          -11.6                  0.2             -11.4  full    full        in_year  import 1
  
  1 organisation, £m, 1 of 1 returns in
  full: every line says recurrent or not
  $ ccgledger report carry-forward --org X01 --format csv
  organisation,from_year,to_year,brought_forward_pounds,in_year_pounds,cumulative_pounds,structural_pounds,structural_low_pounds,structural_high_pounds,full_year_effect_pounds,recurrent_gap_pounds,recurrent_gap_low_pounds,recurrent_gap_high_pounds,method,confidence,basis,source,next_opening_pounds,opening_difference_pounds,assumption,month,source_kind,successor,years_to_clear,repayment_pounds
  X01,2017-18,2018-19,-5000000.00,-8000000.00,-13000000.00,-11600000.00,-11600000.00,-11600000.00,200000.00,-11400000.00,-11400000.00,-11400000.00,full,full,in_year,import 1,,,every line says recurrent or not,12,return,,never at this rate,0.00
  $ ccgledger report carry-forward --org X01 --format md
  | organisation | from year | to year | brought forward £m | in year £m | cumulative £m | structural £m | full year effect £m | recurrent gap £m | method | confidence | basis | source |
  | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- | --- | --- |
  | X01 | 2017-18 | 2018-19 | -5.0 | -8.0 | -13.0 | -11.6 | 0.2 | -11.4 | full | full | in_year | import 1 |
  
  *1 organisation, £m, 1 of 1 returns in*
  
  full: every line says recurrent or not
  $ ccgledger report carry-forward --org X01 --format json | sed -n '/"rows"/,$p'
    "rows": [
      {
        "organisation": "X01",
        "from_year": "2017-18",
        "to_year": "2018-19",
        "brought_forward_pence": -500000000,
        "in_year_pence": -800000000,
        "cumulative_pence": -1300000000,
        "structural_pence": -1160000000,
        "structural_low_pence": -1160000000,
        "structural_high_pence": -1160000000,
        "full_year_effect_pence": 20000000,
        "recurrent_gap_pence": -1140000000,
        "recurrent_gap_low_pence": -1140000000,
        "recurrent_gap_high_pence": -1140000000,
        "method": "full",
        "confidence": "full",
        "basis": "in_year",
        "source": "import 1",
        "next_opening_pence": null,
        "opening_difference_pence": null,
        "assumption": "every line says recurrent or not",
        "month": 12,
        "source_kind": "return",
        "successor": null,
        "years_to_clear": "never at this rate",
        "repayment_pence": 0
      }
    ]
  }

The next year's opening balance is compared with what was carried, once a return gives it.

  $ cat > opening.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X01,2018-19,1,RES_PROG_REC,R,19000000.00,19000000.00,228000000.00,228000000.00
  > X01,2018-19,1,ACU_NHS,R,19000000.00,19500000.00,228000000.00,234000000.00
  > X01,2018-19,1,RES_BF,NR,-12500000.00,-12500000.00,-12500000.00,-12500000.00
  > END
  $ ccgledger import opening.csv --quiet
  $ ccgledger report carry-forward --org X01 --fy 2017-18 --format json | grep -e cumulative_pence -e next_opening_pence -e opening_difference_pence | grep -v name
        "cumulative_pence": -1300000000,
        "next_opening_pence": -1250000000,
        "opening_difference_pence": 50000000,

From what was published: Ashford, with both readings of its forecast and the bounds of each.

  $ ccgledger demo --quiet kent > /dev/null
  $ export CCGLEDGER_DB=kent/ccg.db
  $ ccgledger report carry-forward --org ashford --fy 2017-18
  organisation  from year  to year  brought forward £m  in year £m  cumulative £m   structural £m  full year effect £m  recurrent gap £m  method  confidence  basis       source
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           2017-18    2018-19                -7.0        -9.0          -16.0  -15.3 to -12.0              unknown    -15.3 to -12.0  bound   bound       in_year     S01 S03
  09C           2017-18    2018-19                -7.0        -2.0           -9.0    -8.3 to -5.0              unknown      -8.3 to -5.0  bound   bound       cumulative  S01 S03
  
  1 organisation, 2017-18, £m, 0 of 1 returns in (missing 09C)
  bound: the forecast of 2018-01, support counted, is the year's own position; one-offs are the support plus at most the QIPP shortfall, which is recurrent; full-year effects are not known: the gap is the year's own
  bound: the forecast of 2018-01, support counted, holds the balance brought forward; one-offs are the support plus at most the QIPP shortfall, which is recurrent; full-year effects are not known: the gap is the year's own
  $ ccgledger report carry-forward --org ashford --fy 2017-18 --format csv | cut -d, -f1-13
  organisation,from_year,to_year,brought_forward_pounds,in_year_pounds,cumulative_pounds,structural_pounds,structural_low_pounds,structural_high_pounds,full_year_effect_pounds,recurrent_gap_pounds,recurrent_gap_low_pounds,recurrent_gap_high_pounds
  09C,2017-18,2018-19,-7000000.00,-9000000.00,-16000000.00,,-15300000.00,-12000000.00,,,-15300000.00,-12000000.00
  09C,2017-18,2018-19,-7000000.00,-2000000.00,-9000000.00,,-8300000.00,-5000000.00,,,-8300000.00,-5000000.00
  $ ccgledger report carry-forward --org ashford --fy 2017-18 --unit k --dp 0 --format plain
  organisation  from year  to year  brought forward £000  in year £000  cumulative £000   structural £000  full year effect £000  recurrent gap £000  method  confidence  basis       source
  09C           2017-18    2018-19                 -7000         -9000           -16000  -15300 to -12000                unknown    -15300 to -12000  bound   bound       in_year     S01 S03
  09C           2017-18    2018-19                 -7000         -2000            -9000    -8300 to -5000                unknown      -8300 to -5000  bound   bound       cumulative  S01 S03

A missing part is unknown, never nil.

  $ ccgledger report carry-forward --org thanet --fy 2017-18
  organisation  from year  to year  brought forward £m  in year £m  cumulative £m  structural £m  full year effect £m  recurrent gap £m  method  confidence  basis    source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  10E           2017-18    2018-19             unknown         0.0        unknown        unknown              unknown           unknown  none    none        unknown  S04
  
  1 organisation, 2017-18, £m, 0 of 1 returns in (missing 10E)
  none: no recurrent split and no one-offs were published

  $ ccgledger report carry-forward --org thanet --fy 2011-12
  nothing matched
  organisation  from year  to year  brought forward £m  in year £m  cumulative £m  structural £m  full year effect £m  recurrent gap £m  method  confidence  basis  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  
  0 organisations, 2011-12, £m
  [5]
