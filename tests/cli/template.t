`template` makes a blank return of a body and year to fill in. What it makes imports back without a question.

  $ ccgledger init --quiet

As csv
------

A row for each line that somebody fills in, month after month, in the order of the return. A line that is part recurrent, part
not has a row for each.

  $ ccgledger template --org ashford --fy 2018-19 -o return.csv
  return.csv: a blank return of 09C for 2018-19, M1 to M12: 97 lines in 1428 rows
  $ head -4 return.csv
  organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,notes
  09C,2018-19,1,RES_PROG_REC,R,,,,,
  09C,2018-19,1,RES_PROG_REC_ADJ,R,,,,,
  09C,2018-19,1,RES_PROG_NR,NR,,,,,
  $ grep '^09C,2018-19,9,PC_GPIT' return.csv
  09C,2018-19,9,PC_GPIT,R,,,,,
  09C,2018-19,9,PC_GPIT,NR,,,,,
  $ cut -d, -f3 return.csv | sed 1d | uniq -c | sed 's/^ *//'
  119 1
  119 2
  119 3
  119 4
  119 5
  119 6
  119 7
  119 8
  119 9
  119 10
  119 11
  119 12
  $ grep -c EXP_TOTAL return.csv
  0
  [1]

Lines follow the year: the Commissioner Sustainability Fund began in 2018-19, the half a percent for risk ended in 2017-18.

  $ ccgledger template --org ashford --fy 2017-18 --month M9 -o m9.csv
  m9.csv: a blank return of 09C for 2017-18, M9: 98 lines in 120 rows
  $ grep -c 'RES_CSF\|RSV_RISK' m9.csv
  1
  $ grep 'RES_CSF\|RSV_RISK' m9.csv return.csv | cut -d, -f1-5 | grep -v ',2018-19,[2-9]\|,2018-19,1[0-2]'
  m9.csv:09C,2017-18,9,RSV_RISK,NR
  return.csv:09C,2018-19,1,RES_CSF,NR

Filled in and imported
----------------------

A blank one is refused, and nothing is stored.

  $ ccgledger import return.csv
  error[V002] return.csv: no row has an amount
     fix: fill in the amounts of at least one month
  return.csv: rejected: 1 error in 1428 rows; nothing of it was stored
  [3]

Two months are filled in; the others are left out, and said.

  $ python3 - <<END
  > import csv
  > rows = list(csv.DictReader(open("return.csv")))
  > amounts = {"RES_PROG_REC": 150000, "ACU_NHS": 161000.5}
  > for row in rows:
  >     if row["month"] in ("1", "2"):
  >         amount = amounts.get(row["line"], 0) * int(row["month"])
  >         year = amounts.get(row["line"], 0) * 12
  >         row.update(plan_ytd=amount, actual_ytd=amount, plan_year=year, forecast_year=year)
  >         row["notes"] = "as agreed, see file" if row["line"] == "ACU_NHS" else ""
  > with open("filled.csv", "w", newline="") as file:
  >     writer = csv.DictWriter(file, rows[0], lineterminator="\n")
  >     writer.writeheader()
  >     writer.writerows(rows)
  > END
  $ ccgledger import filled.csv
  filled.csv: 1428 rows: 238 new, 1190 not filled in, 2 notes kept with the file (import 1, 2 returns)
  $ ccgledger --format csv query "SELECT month, line, recurrence, actual_ytd_pence FROM return_figure WHERE actual_ytd_pence <> 0 ORDER BY month, line"
  month,line,recurrence,actual_ytd_pounds
  1,ACU_NHS,R,161000.50
  1,RES_PROG_REC,R,150000.00
  2,ACU_NHS,R,322001.00
  2,RES_PROG_REC,R,300000.00
  $ ccgledger report position --org ashford --fy 2018-19 --unit gbp --format plain
  organisation  financial year  month  basis           plan £  actual ytd £  forecast £  variance £  source kind  claim  bound  made on  source
  09C           2018-19             2  in_year     -132006.00     -22001.00  -132006.00        0.00  return                              import 1
  09C           2018-19             2  cumulative  -132006.00     -22001.00  -132006.00        0.00  return                              import 1

As a workbook
-------------

  $ ccgledger template --org 09C --fy 2018-19 --month M3 -o m3.xlsx
  m3.xlsx: a blank return of 09C for 2018-19, M3: 97 lines in 119 rows
  $ ccgledger import m3.xlsx
  error[V002] m3.xlsx: no row has an amount
     fix: fill in the amounts of at least one month
  m3.xlsx:Return: rejected: 1 error in 119 rows; nothing of it was stored
  [3]

The amounts are typed in where a spreadsheet program would put them: this does it without one.

  $ cat > fill.py <<END
  > import re, sys, zipfile
  > blank, filled, column, amounts = sys.argv[1], sys.argv[2], "G", dict(pair.split("=") for pair in sys.argv[3:])
  > with zipfile.ZipFile(blank) as there, zipfile.ZipFile(filled, "w") as made:
  >     texts = re.findall("<si><t[^>]*>(.*?)</t></si>", there.read("xl/sharedStrings.xml").decode(), re.DOTALL)
  >     for name in there.namelist():
  >         content = there.read(name)
  >         if name == "xl/worksheets/sheet1.xml":
  >             def fill(row):
  >                 line = texts[int(re.search('<c r="D[0-9]+"[^>]*><v>([0-9]+)</v>', row[0])[1])]
  >                 cell = f'<c r="{column}{row[1]}"><v>{amounts.get(line, 0)}</v></c>'
  >                 return row[0].replace("</row>", cell + "</row>")
  >             content = re.sub('<row r="([0-9]+)".*?</row>', lambda row: row[0] if row[1] == "1" else fill(row), content.decode()).encode()
  >         made.writestr(name, content)
  > END
  $ python3 fill.py m3.xlsx filled.xlsx RES_PROG_REC=450000 ACU_NHS=483001.5
  $ ccgledger import filled.xlsx
  filled.xlsx:Return: 119 rows: 119 new (import 2)
  $ ccgledger --format csv query "SELECT month, line, recurrence, actual_ytd_pence FROM return_figure WHERE month = 3 AND actual_ytd_pence <> 0 ORDER BY line"
  month,line,recurrence,actual_ytd_pounds
  3,ACU_NHS,R,483001.50
  3,RES_PROG_REC,R,450000.00
  $ ccgledger trace 09C 2018-19:M3 ACU_NHS --format csv | cut -d, -f1-7,9
  level,what,taken,amount_pounds,count,formula,file,cell
  0,ACU_NHS R: plan_ytd (return M3 v1),,,,plan_ytd,filled.xlsx,Return!F20
  0,ACU_NHS R: actual_ytd (return M3 v1),,483001.50,,actual_ytd,filled.xlsx,Return!G20
  0,ACU_NHS R: plan_year (return M3 v1),,,,plan_year,filled.xlsx,Return!H20
  0,ACU_NHS R: forecast_year (return M3 v1),,,,forecast_year,filled.xlsx,Return!I20

The heading row is locked, everything else is open; month, recurrence and amounts take only what an import would.

  $ python3 - <<END
  > import re, zipfile
  > book = zipfile.ZipFile("m3.xlsx")
  > sheet = book.read("xl/worksheets/sheet1.xml").decode()
  > print(re.findall('<sheet name="[^"]*"', book.read("xl/workbook.xml").decode()))
  > formats = re.findall("<xf .*?(?:/>|</xf>)", book.read("xl/styles.xml").decode().split("<cellXfs")[1].split("</cellXfs>")[0])
  > styles = {row: set(re.findall('<c r="[A-Z]+%d" s="([0-9]+)"' % row, sheet)) for row in (1, 2)}
  > print({row: {'locked="0"' not in formats[int(style)] for style in found} for row, found in styles.items()})
  > print(re.search("<sheetProtection [^>]*>", sheet)[0])
  > for rule in re.findall('<dataValidation type="([a-z]+)".*?sqref="([A-Z]+)2:[A-Z]+[0-9]+"><formula1>([^<]*)<', sheet):
  >     print(*rule)
  > END
  ['<sheet name="Return"', '<sheet name="Lines"', '<sheet name="About"']
  {1: {True}, 2: {False}}
  <sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>
  list A "09C"
  list B "2018-19"
  whole C 1
  list D Lines!$A$2:$A$98
  list E "R,NR,NA"
  decimal F -999999999999.99
  decimal G -999999999999.99
  decimal H -999999999999.99
  decimal I -999999999999.99

What is refused
---------------

  $ ccgledger template --org 09C --fy 2018-19
  ccgledger: `ccgledger template` needs -o: the file to make, for instance -o return.xlsx
  [2]
  $ ccgledger template --org 09C --fy 2018-19 -o return.ods
  ccgledger: return.ods: a template is a .csv or an .xlsx file: choose one of these endings
  [2]
  $ ccgledger template --org 09C --fy 2018-19 -o return.json
  ccgledger: return.json: a template is a .csv or an .xlsx file: choose one of these endings
  [2]
  $ ccgledger template --org 09C --fy 2018-19 -o return.csv
  ccgledger: return.csv is there already; nothing was changed. Choose another name, or move it away first
  [1]
  $ ccgledger template --org ashfrod --fy 2018-19 -o new.csv
  ccgledger: no body is called "ashfrod" (did you mean ashford?); `ccgledger orgs` lists them all
  [2]
  $ ccgledger template --org east-kent --fy 2018-19 -o new.csv
  ccgledger: EK4 (East Kent CCGs) is a group, which has no returns of its own: name one body
  [2]
  $ ccgledger template --org 09C --fy 2018-20 -o new.csv
  ccgledger: "2018-20" is no financial year: write 2018-19
  [2]
  $ ccgledger template --org 09C --fy 2080-81 -o new.csv
  ccgledger: the ledger knows no year 2080-81; `ccgledger years` lists them all
  [2]
  $ ccgledger template --org 09C --fy 2021-22 -o new.csv
  ccgledger: 09C (NHS Ashford CCG) did not exist in 2021-22: opened on 2013-04-01 and closed on 2020-03-31
  [2]
  $ ccgledger template --org 09C --fy 2018-19 --month M14 -o new.csv
  ccgledger: "M14" is no month: write M1 (April) to M12 (March), or M13 for the audited position
  [2]
  $ ccgledger template --fy 2018-19 -o new.csv
  ccgledger: `ccgledger template` needs `--org`; see `ccgledger template --help`
  [2]
  $ ls new.csv
  ls: cannot access 'new.csv': No such file or directory
  [2]
