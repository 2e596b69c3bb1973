V047: the sheet is not certain. Here two months stand in one workbook.

  $ ccgledger init --quiet
  $ cp "$CCGLEDGER_ROOT/tests/data/workbooks/two_returns.xlsx" .
  $ ccgledger import two_returns.xlsx
  error[V047] two_returns.xlsx: several sheets have the headings of a layout: "M09", "M10" (hidden)
     fix: say with --sheet which one is meant
  two_returns.xlsx: rejected: 1 error; nothing of it was stored
  [3]
  $ ccgledger import two_returns.xlsx --sheet M10 --quiet
  $ ccgledger import two_returns.xlsx --sheet M09
  warning[V107] two_returns.xlsx: the sheet "M09" is read; not read: "M10" (hidden), "Notes"
  two_returns.xlsx:M09: 3 rows: 3 new (import 2)
  $ ccgledger query "SELECT DISTINCT month FROM return_figure" --format csv
  month
  9
  10
