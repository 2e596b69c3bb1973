V107: a part of the file was not read. This workbook has a sheet of notes beside its return.

  $ ccgledger init --quiet
  $ cp "$CCGLEDGER_ROOT/tests/data/workbooks/tidy_return.xlsx" .
  $ ccgledger import tidy_return.xlsx 2>&1 | grep V107
  warning[V107] tidy_return.xlsx: the sheet "Return" is read; not read: "Notes"
