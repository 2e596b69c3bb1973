`check` runs the consistency rules of the ledger. Each has a number and a name.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet

A ledger in which nothing is odd exits with 0.

  $ ccgledger check opening-equals-closing C03
  check  severity  organisation  financial year  month  finding  difference £  sources
  ────────────────────────────────────────────────────────────────────────────────────
  
  0 findings, £
  2 checks ran: nothing found

The next year opens with another balance than the year closed with.

  $ cat > next.csv <<EOF
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X01,2018-19,1,RES_BF,NR,-5000000,-5000000,-5000000,-5000000
  > EOF
  $ ccgledger import next.csv --quiet 2>/dev/null
  $ ccgledger check opening-equals-closing
  check  severity  organisation  financial year  month  finding                                                          difference £  sources
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  C01    error     X01           2018-19                the year opens with -£5.0m; the year before closed with -£13.0m     8,000,000  import 1 import 2
  
  1 finding, £
  1 check ran: 1 error and 0 warnings
  [4]
  $ ccgledger check c01 --format csv
  check,severity,organisation,financial_year,month,finding,difference_pounds,sources
  C01,error,X01,2018-19,,the year opens with -£5.0m; the year before closed with -£13.0m,8000000.00,import 1 import 2
  1 check ran: 1 error and 0 warnings
  [4]
  $ ccgledger check c01 --unit m --quiet | tail -3
  C01    error     X01           2018-19                the year opens with -£5.0m; the year before closed with -£13.0m            8.0  import 1 import 2
  
  1 finding, £m
  $ ccgledger check c01 --format json --quiet | tail -14
    ],
    "rows": [
      {
        "check": "C01",
        "severity": "error",
        "organisation": "X01",
        "financial_year": "2018-19",
        "month": null,
        "finding": "the year opens with -£5.0m; the year before closed with -£13.0m",
        "difference_pence": 800000000,
        "sources": "import 1 import 2"
      }
    ]
  }

Bodies, groups and years narrow what is told.

  $ ccgledger check c01 --fy 2017-18
  check  severity  organisation  financial year  month  finding  difference £  sources
  ────────────────────────────────────────────────────────────────────────────────────
  
  0 findings, 2017-18, £
  1 check ran: nothing found
  $ ccgledger check c01 --org ashford --quiet | tail -1
  0 findings, £

What was published is looked at too.

  $ ccgledger import --quiet "$CCGLEDGER_ROOT"/data/kent/*.csv 2>/dev/null
  $ ccgledger check --group east-kent --fy 2017-18 C22 C24 --format csv
  check,severity,organisation,financial_year,month,finding,difference_pounds,sources
  C22,warning,09C,2017-18,,3 claims of 2018-01 about the year's end: -£20.0m to -£9.0m,11000000.00,S01 S03
  C22,warning,09E,2017-18,,"4 claims of 2018-02 about the year's end: -£7.0m to -£4.0m, and one without a figure",3000000.00,S02 S03
  C22,warning,10A,2017-18,,2 claims of 2018-02-13 about the year's end: -£4.0m to £0,4000000.00,S01
  C24,warning,EK4,2017-18,,the group's outturn is -£30.0m or worse; its 4 members add to -£29.8m,-200000.00,S04 S07
  2 checks ran: 0 errors and 4 warnings, found by 2 of them
  [4]
  $ ccgledger check -o found.csv 2>&1 | sed 's/[0-9][0-9]* \(warnings\|rows\)/N \1/'
  found.csv: N rows written
  46 checks ran: 1 error and N warnings, found by 21 of them
  $ head -1 found.csv
  check,severity,organisation,financial_year,month,finding,difference_pounds,sources

Every check is listed; a name that is none is answered with those that are near.

  $ ccgledger check --list | head -3 | cut -c1-60
  id   name                          severity  meaning
  ────────────────────
  C01  opening-equals-closing        error     The balance tha
  $ ccgledger check --list | tail -1
  46 checks of the ledger; `ccgledger explain C01` tells more of one
  $ ccgledger check opening-equal-closing
  ccgledger: there is no check "opening-equal-closing" (did you mean opening-equals-closing?); `ccgledger check --list` lists them
  [2]
  $ ccgledger check C99
  ccgledger: there is no check "C99" (did you mean C09, C19 or C29?); `ccgledger check --list` lists them
  [2]
