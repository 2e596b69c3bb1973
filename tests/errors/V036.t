V036: the workbook is of a kind that is not read. What it is, is told by its content and not by its name.

  $ ccgledger init --quiet
  $ cp "$CCGLEDGER_ROOT/tests/data/workbooks/old.xls" return.xls
  $ ccgledger import return.xls
  error[V036] return.xls: this is an old workbook (.xls), which is not read
     fix: save it as .xlsx or .ods, or export it as CSV in UTF-8
  return.xls: rejected: 1 error; nothing of it was stored
  [3]
  $ cp return.xls return.csv
  $ ccgledger import return.csv
  error[V036] return.csv: this is an old workbook (.xls), which is not read
     fix: save it as .xlsx or .ods, or export it as CSV in UTF-8
  return.csv: rejected: 1 error; nothing of it was stored
  [3]

The same goes for another packed file.

  $ python3 -c "import zipfile; zipfile.ZipFile('returns.zip', 'w').writestr('return.csv', 'a,b')"
  $ ccgledger import returns.zip
  error[V036] returns.zip: this is a packed file, but no workbook
     fix: save it as .xlsx or .ods, or export it as CSV in UTF-8
  returns.zip: rejected: 1 error; nothing of it was stored
  [3]
