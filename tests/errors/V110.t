V110: hidden rows were read. They are not on the screen of the person who sent the workbook, and stand in it all the same.

  $ ccgledger init --quiet
  $ cp "$CCGLEDGER_ROOT/tests/data/workbooks/tidy_return.xlsx" .
  $ ccgledger import tidy_return.xlsx
  warning[V107] tidy_return.xlsx: the sheet "Return" is read; not read: "Notes"
  warning[V110] tidy_return.xlsx: 1 row is hidden in the sheet "Return", and read like the others: 3
  tidy_return.xlsx:Return: 3 rows: 3 new (import 1)
