In a workbook each amount of a report has a note: the command that leads to the cells it came from. They run: here those of four columns or measures of each report.

  $ ccgledger demo here >/dev/null 2>&1
  $ cat > notes.py <<'END'
  > import re, sys, zipfile
  > text = zipfile.ZipFile(sys.argv[1]).read("xl/comments1.xml").decode()
  > for note in re.findall(r"ccgledger trace [^<]*", text):
  >     print(note)
  > END
  $ for report in position structural carry-forward trend statements; do
  >   ccgledger --quiet --db here/ccg.db report $report --org ashford -o $report.xlsx
  >   python3 notes.py $report.xlsx > $report.notes
  >   echo "$report: $(sort -u $report.notes | wc -l) addresses"
  >   sort -u -k5,5 $report.notes | head -4 | while read -r program command; do
  >     $program --db here/ccg.db $command </dev/null >/dev/null 2>told || { echo "$command: $(cat told)"; }
  >   done
  > done
  position: 5 addresses
  structural: 7 addresses
  carry-forward: 12 addresses
  trend: 4 addresses
  statements: 16 addresses
  $ head -2 carry-forward.notes
  ccgledger trace 09C 2013-14 in_year_pence
  ccgledger trace 09C 2013-14 repayment_pence
  $ head -2 trend.notes
  ccgledger trace 09C 2018-19 plan
  ccgledger trace 09C 2013-14 position

What is asked in SQL came from wherever the SQL took it: no notes.

  $ ccgledger --quiet --db here/ccg.db query "SELECT organisation, value_pence FROM trend" -o query.xlsx
  $ python3 -c 'import zipfile; print([n for n in zipfile.ZipFile("query.xlsx").namelist() if "comments" in n])'
  []
