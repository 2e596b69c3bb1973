V116: a table's words name another time or body.

  $ ccgledger init --quiet

  $ cat > table-one.csv <<'END'
  > NHS Swale CCG,as at 30 November 2017,,,,,
  > ,Annual Plan,Revised Plan (Budget),Budget YTD,Actual YTD,Variance YTD,Forecast For Year
  > 2016/17 Deficit/(Surplus),(50),(50),(37),(43),(6),(60)
  > END
  $ ccgledger layouts show eastern-cheshire-table-one | sed 's/"columns"/"headings": {"starts_with": "Annual Plan"}, "columns"/' > own.json
  $ ccgledger import table-one.csv --layout own.json --org 09C --fy 2017-18 --month M9
  warning[V116] table-one.csv:1:15: "as at 30 November 2017" says the end of 2017-18:M8, and the table is read as of 2017-18:M9
      1 | NHS Swale CCG,as at 30 November 2017,,,,,
        |               ^^^^^^^^^^^^^^^^^^^^^^
     fix: correct --fy or --month if the figures are of that month
  warning[V116] table-one.csv:3:1: "2016/17 Deficit/(Surplus)" says 2016-17, and the table is read as of 2017-18
      3 | 2016/17 Deficit/(Surplus),(50),(50),(37),(43),(6),(60)
        | ^^^^^^^^^^^^^^^^^^^^^^^^^
     fix: correct --fy if the figures are of that year
  warning[V116] table-one.csv:1:1: "NHS Swale CCG" says NHS Swale CCG (10D), and the table is read as of NHS Ashford CCG (09C)
      1 | NHS Swale CCG,as at 30 November 2017,,,,,
        | ^^^^^^^^^^^^^
     fix: correct --org if the figures are of that body
  table-one.csv: 1 row: 6 new, 1 sum or variance proved (import 1)
