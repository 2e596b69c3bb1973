V040: the workbook has macros. They are never run, so what the workbook would show cannot be known.

  $ ccgledger init --quiet
  $ cp "$CCGLEDGER_ROOT/tests/data/workbooks/macros.xlsm" .
  $ ccgledger import macros.xlsm
  error[V040] macros.xlsm: the workbook has macros
     fix: save it as .xlsx, without macros, or export it as CSV in UTF-8
  macros.xlsm: rejected: 1 error; nothing of it was stored
  [3]
