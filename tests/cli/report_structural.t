`report structural` splits the position of a year into what comes back every year and what does not.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet

From a return
-------------

CCG X shows a deficit of 8.0m. One-off help of 3.6m went into it (support from a neighbour, an accrual let go, less one-off
schemes), so that 11.6m of deficit comes back every year.

  $ ccgledger report structural --org X01
  organisation  financial year  month  in year £m  structural £m  one off £m  reading                                 method  confidence  basis    source
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12        -8.0          -11.6         3.6  structural deficit, masked by one-offs  full    full        in_year  import 1
  
  1 organisation, £m, 1 of 1 returns in
  full: every line says recurrent or not

To the penny, and with what stands behind it:

  $ ccgledger report structural --org X01 --format csv
  organisation,financial_year,month,in_year_pounds,structural_pounds,structural_low_pounds,structural_high_pounds,one_off_pounds,reading,method,confidence,basis,source,one_off_low_pounds,one_off_high_pounds,without_support_pounds,assumption,source_kind,structural_deficit_pounds,structural_surplus_pounds,one_off_deficit_pounds,one_off_benefit_pounds
  X01,2017-18,12,-8000000.00,-11600000.00,-11600000.00,-11600000.00,3600000.00,"structural deficit, masked by one-offs",full,full,in_year,import 1,3600000.00,3600000.00,-10500000.00,every line says recurrent or not,return,11600000.00,0.00,0.00,3600000.00
  $ ccgledger report structural --org X01 --unit gbp --format md
  | organisation | financial year | month | in year £ | structural £ | one off £ | reading | method | confidence | basis | source |
  | --- | --- | ---: | ---: | ---: | ---: | --- | --- | --- | --- | --- |
  | X01 | 2017-18 | 12 | -8,000,000.00 | -11,600,000.00 | 3,600,000.00 | structural deficit, masked by one-offs | full | full | in_year | import 1 |
  
  *1 organisation, £, 1 of 1 returns in*
  
  full: every line says recurrent or not
  $ ccgledger report structural --org X01 --format json | sed -n '/"rows"/,/}/p'
    "rows": [
      {
        "organisation": "X01",
        "financial_year": "2017-18",
        "month": 12,
        "in_year_pence": -800000000,
        "structural_pence": -1160000000,
        "structural_low_pence": -1160000000,
        "structural_high_pence": -1160000000,
        "one_off_pence": 360000000,
        "reading": "structural deficit, masked by one-offs",
        "method": "full",
        "confidence": "full",
        "basis": "in_year",
        "source": "import 1",
        "one_off_low_pence": 360000000,
        "one_off_high_pence": 360000000,
        "without_support_pence": -1050000000,
        "assumption": "every line says recurrent or not",
        "source_kind": "return",
        "structural_deficit_pence": 1160000000,
        "structural_surplus_pence": 0,
        "one_off_deficit_pence": 0,
        "one_off_benefit_pence": 360000000
      }

Structural and one-off add to the position, to the penny, always.

  $ ccgledger query "SELECT in_year_pence - structural_pence - one_off_pence AS rest FROM structural WHERE organisation = 'X01'"
  rest
  ────
     0
  
  1 row

The position without the neighbour's support is a column of its own.

  $ ccgledger query "SELECT without_support_pence / 100 AS pounds FROM structural WHERE organisation = 'X01'"
       pounds
  ───────────
  -10,500,000
  
  1 row

Savings and risk lines change none of it: they are inside expenditure already, or not in the forecast.

  $ grep -v -e QIPP -e RISK ccg_x_2017-18_M12.csv | sed 's/X01/X02/' > without_savings.csv
  $ ccgledger import without_savings.csv --quiet
  $ ccgledger report structural --org X02 --format plain
  organisation  financial year  month  in year £m  structural £m  one off £m  reading                                 method  confidence  basis    source
  X02           2017-18            12        -8.0          -11.6         3.6  structural deficit, masked by one-offs  full    full        in_year  import 2

Where the one-offs come to nil the reading is the same: the deficit is structural, and nothing made it worse.

  $ cat > plain.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09W,2017-18,12,RES_PROG_REC,R,100000000.00,100000000.00,100000000.00,100000000.00
  > 09W,2017-18,12,ACU_NHS,R,100000000.00,102000000.00,100000000.00,102000000.00
  > END
  $ ccgledger import plain.csv --quiet
  $ ccgledger report structural --org 09W --format plain
  organisation  financial year  month  in year £m  structural £m  one off £m  reading                                 method  confidence  basis    source
  09W           2017-18            12        -2.0           -2.0         0.0  structural deficit, masked by one-offs  full    full        in_year  import 3

Where lines do not say whether they come back, the answer is a bound, not a guess.

  $ cat > unstated.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 10D,2017-18,12,RES_PROG_REC,R,100000000.00,100000000.00,100000000.00,100000000.00
  > 10D,2017-18,12,ACU_NHS,R,98000000.00,101000000.00,98000000.00,101000000.00
  > 10D,2017-18,12,OTH_OTH,,2000000.00,1000000.00,2000000.00,1000000.00
  > END
  $ ccgledger import unstated.csv --quiet
  $ ccgledger report structural --org 10D
  organisation  financial year  month  in year £m  structural £m   one off £m  reading             method  confidence  basis    source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  10D           2017-18            12        -2.0   -2.0 to -1.0  -1.0 to 0.0  structural deficit  bound   bound       in_year  import 4
  
  1 organisation, £m, 1 of 1 returns in
  bound: 1 line says neither recurrent nor one-off

From what was published
-----------------------

Of Ashford in 2017-18 nobody published a recurrent figure. What was published holds it between bounds; and since nobody said whether
the forecast of -9m was this year's alone or counted the balance brought forward, there is one row for each reading, with what it
takes for granted. Neither is ever given as one figure.

  $ ccgledger demo --quiet kent > /dev/null
  $ export CCGLEDGER_DB=kent/ccg.db
  $ ccgledger report structural --org ashford --fy 2017-18
  organisation  financial year  month  in year £m   structural £m  one off £m  reading                                 method  confidence  basis       source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           2017-18                      -9.0  -15.3 to -12.0  3.0 to 6.3  structural deficit, masked by one-offs  bound   bound       in_year     S01 S03
  09C           2017-18                      -2.0    -8.3 to -5.0  3.0 to 6.3  structural deficit, masked by one-offs  bound   bound       cumulative  S01 S03
  
  1 organisation, 2017-18, £m, 0 of 1 returns in (missing 09C)
  bound: the forecast of 2018-01, support counted, is the year's own position; one-offs are the support plus at most the QIPP shortfall, which is recurrent
  bound: the forecast of 2018-01, support counted, holds the balance brought forward; one-offs are the support plus at most the QIPP shortfall, which is recurrent
  $ ccgledger report structural --org ashford --fy 2017-18 --format csv | cut -d, -f1-8
  organisation,financial_year,month,in_year_pounds,structural_pounds,structural_low_pounds,structural_high_pounds,one_off_pounds
  09C,2017-18,,-9000000.00,,-15300000.00,-12000000.00,
  09C,2017-18,,-2000000.00,,-8300000.00,-5000000.00,
  $ ccgledger report structural --org ashford --fy 2017-18 --format json | grep -e '"structural_' -e '"basis": "' | sort | uniq
        "basis": "cumulative",
        "basis": "in_year",
        "name": "structural_deficit_pence",
        "name": "structural_high_pence",
        "name": "structural_low_pence",
        "name": "structural_pence",
        "name": "structural_surplus_pence",
        "structural_deficit_pence": null,
        "structural_high_pence": -1200000000,
        "structural_high_pence": -500000000,
        "structural_low_pence": -1530000000,
        "structural_low_pence": -830000000,
        "structural_pence": null,
        "structural_surplus_pence": null,

One reading alone:

  $ ccgledger report structural --org 09C --fy 2017-18 --basis cumulative --unit k --dp 0
  organisation  financial year  month  in year £000   structural £000    one off £000  reading                                 method  confidence  basis       source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           2017-18                      -2,000  -8,300 to -5,000  3,000 to 6,300  structural deficit, masked by one-offs  bound   bound       cumulative  S01 S03
  
  1 organisation, 2017-18, £000, 0 of 1 returns in (missing 09C)
  bound: the forecast of 2018-01, support counted, holds the balance brought forward; one-offs are the support plus at most the QIPP shortfall, which is recurrent

The group, with those of whom too little was published:

  $ ccgledger report structural --group east-kent --fy 2017-18
  organisation  financial year  month  in year £m   structural £m   one off £m  reading                                 method  confidence  basis       source
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           2017-18                      -9.0  -15.3 to -12.0   3.0 to 6.3  structural deficit, masked by one-offs  bound   bound       in_year     S01 S03
  09C           2017-18                      -2.0    -8.3 to -5.0   3.0 to 6.3  structural deficit, masked by one-offs  bound   bound       cumulative  S01 S03
  09E           2017-18                      -7.0   -14.9 to -4.0  -3.0 to 7.9  structural deficit                      bound   bound       in_year     S03
  09E           2017-18                   unknown         unknown      unknown  unknown                                 none    none        cumulative  S03
  10A           2017-18                      -7.3         unknown      unknown  unknown                                 none    none        unknown     S04
  10E           2017-18                       0.0         unknown      unknown  unknown                                 none    none        unknown     S04
  EK4           2017-18                   unknown         unknown      unknown  unknown                                 none    none        unknown     S07
  
  5 organisations, 2017-18, £m, 0 of 4 returns in (missing 09C, 09E, 10A, 10E)
  bound: the forecast of 2018-01, support counted, is the year's own position; one-offs are the support plus at most the QIPP shortfall, which is recurrent
  bound: the forecast of 2018-01, support counted, holds the balance brought forward; one-offs are the support plus at most the QIPP shortfall, which is recurrent
  bound: the forecast of 2018-02, support counted, is the year's own position; one-offs are the support plus at most the QIPP shortfall, which is recurrent
  none: the forecast of 2018-02, support counted, holds the balance brought forward; not derivable: no opening balance was published
  none: no recurrent split and no one-offs were published

  $ ccgledger report structural --org medway --fy 2013-14
  nothing matched
  organisation  financial year  month  in year £m  structural £m  one off £m  reading  method  confidence  basis  source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  
  0 organisations, 2013-14, £m, 0 of 1 returns in (missing 09W)
  [5]
