V039: the workbook is too large when unpacked. Its 3,000 bytes claim to unpack to 600 MB.

  $ ccgledger init --quiet
  $ cp "$CCGLEDGER_ROOT/tests/data/workbooks/too_large.xlsx" .
  $ ccgledger import too_large.xlsx
  error[V039] too_large.xlsx: the workbook is too large: xl/worksheets/sheet1.xml would unpack to 600 MB; the limit is 512
     fix: keep the sheet of the return alone, without cells far away from it, or export it as CSV in UTF-8
  too_large.xlsx: rejected: 1 error; nothing of it was stored
  [3]
