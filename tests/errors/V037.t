V037: the workbook is encrypted. Nothing can be read of it without its password.

  $ ccgledger init --quiet
  $ cp "$CCGLEDGER_ROOT"/tests/data/workbooks/encrypted.* .
  $ ccgledger import encrypted.xlsx
  error[V037] encrypted.xlsx: the workbook is encrypted
     fix: save it without a password, or export it as CSV in UTF-8
  encrypted.xlsx: rejected: 1 error; nothing of it was stored
  [3]
  $ ccgledger import encrypted.ods
  error[V037] encrypted.ods: the workbook is encrypted
     fix: save it without a password, or export it as CSV in UTF-8
  encrypted.ods: rejected: 1 error; nothing of it was stored
  [3]
