Options that every command has
==============================

Which ledger
------------

Nothing is guessed: without a name, and without a ccg.db in the folder, a command says so.

  $ ccgledger years
  ccgledger: no ledger is named and there is no ccg.db in this folder: give --db FILE, set CCGLEDGER_DB, or make one with `ccgledger init`
  [2]
  $ ccgledger imports
  ccgledger: no ledger is named and there is no ccg.db in this folder: give --db FILE, set CCGLEDGER_DB, or make one with `ccgledger init`
  [2]

A ledger that was named must be there. Only `init` and `demo` make one.

  $ ccgledger --db kent.db years
  ccgledger: there is no ledger kent.db; `ccgledger --db kent.db init` makes one
  [1]
  $ CCGLEDGER_DB=kent.db ccgledger years
  ccgledger: there is no ledger kent.db; `ccgledger --db kent.db init` makes one
  [1]
  $ ls

--db comes first, then CCGLEDGER_DB, then ccg.db in this folder.

  $ ccgledger init --quiet
  $ ccgledger --db named.db init --quiet
  $ ccgledger --db variable.db init --quiet
  $ ccgledger verify | cut -d: -f1
  ccg.db
  $ export CCGLEDGER_DB=variable.db
  $ ccgledger verify | cut -d: -f1
  variable.db
  $ ccgledger verify --db named.db | cut -d: -f1
  named.db
  $ CCGLEDGER_DB= ccgledger verify | cut -d: -f1
  ccg.db

Before or after the command
---------------------------

  $ ccgledger --format csv years | head -1
  financial_year,first_day,last_day,returns,bodies,claims
  $ ccgledger years --format csv | head -1
  financial_year,first_day,last_day,returns,bodies,claims
  $ ccgledger years --format=csv | head -1
  financial_year,first_day,last_day,returns,bodies,claims
  $ ccgledger --db named.db imports --format csv
  nothing matched
  import,file,layout,kind,rows,new,changed,unchanged,recorded_at,actor,reason,sha256,rejected,completes,counts
  [5]

Given twice, it is not clear which one is meant.

  $ ccgledger --db named.db years --db variable.db
  ccgledger: --db is given twice: give it once; see `ccgledger years --help`
  [2]

Formats, and a file for the answer
----------------------------------

  $ ccgledger years -o years.md
  years.md: 20 rows written
  $ head -2 years.md
  | financial year | first day | last day | returns | bodies | claims |
  | --- | --- | --- | ---: | ---: | ---: |
  $ ccgledger years --format csv --output years.txt --quiet
  $ head -1 years.txt
  financial_year,first_day,last_day,returns,bodies,claims
  $ ccgledger years --format cvs
  ccgledger: --format: "cvs" is not one of table, plain, csv, tsv, json, ndjson, md, html, xlsx (did you mean csv?); see `ccgledger years --help`
  [2]
  $ ccgledger years -o years.pdf
  ccgledger: the name years.pdf does not tell a format: give --format, or a name that ends in .txt, .csv, .tsv, .json, .ndjson, .md, .html or .xlsx
  [2]

A page and a workbook travel alone, so they say where they came from. A workbook cannot be printed.

  $ ccgledger years -o years.html
  years.html: 20 rows written
  $ grep -o '<caption.*</caption>' years.html
  <caption id="caption-1">20 years</caption>
  $ grep -o 'made at .* by ccgledger [0-9.]*' years.html
  made at ????-??-??T??:??:??Z, by ccgledger * (glob)
  $ ccgledger years -o years.xlsx
  years.xlsx: 20 rows written
  $ python3 -c 'import zipfile; print(zipfile.ZipFile("years.xlsx").testzip())'
  None
  $ ccgledger years --format xlsx -o years.out --quiet
  $ head -c 2 years.out
  PK (no-eol)
  $ ccgledger years --format xlsx
  ccgledger: a workbook cannot be printed: say with -o which file it goes to, for instance -o answer.xlsx
  [2]

--quiet says nothing but errors; the answer itself is no talk.

  $ ccgledger imports --quiet --format csv
  import,file,layout,kind,rows,new,changed,unchanged,recorded_at,actor,reason,sha256,rejected,completes,counts
  [5]
  $ ccgledger import missing.csv --quiet
  error[V001] missing.csv: the file cannot be read: No such file or directory
     fix: check the name and the rights
  missing.csv: rejected: 1 error; nothing of it was stored
  [3]

Version and help
----------------

  $ ccgledger --version
  ccgledger 0.1.0
  $ ccgledger --help | head -2
  A ledger of clinical commissioning groups' finance returns: what is structural, what is one-off,
  what carries forward.

Help shows examples before anything else. That every command has two, which run, is a test of its own.

  $ ccgledger years --help
  Financial years, with the returns that each holds
  Usage: ccgledger years [OPTIONS]
  
  Examples:
    ccgledger years
    ccgledger --format csv years
  
  Options:
    -h, --help  Print this help and exit
  
  The options of `ccgledger --help` work here too: --db, --format, -o, --as-at and more.

What is not understood
----------------------

  $ ccgledger
  ccgledger: `ccgledger` needs a command; see `ccgledger --help`
  [2]
  $ ccgledger imprt m9.csv
  ccgledger: there is no command "imprt" (did you mean import?); see `ccgledger --help`
  [2]
  $ ccgledger frobnicate
  ccgledger: there is no command "frobnicate"; see `ccgledger --help`
  [2]
  $ ccgledger orgs shw ashford
  ccgledger: `ccgledger orgs` has no command "shw" (did you mean show?); see `ccgledger orgs --help`
  [2]
  $ ccgledger years --fromat csv
  ccgledger: `ccgledger years` has no option --fromat (did you mean --format?); see `ccgledger years --help`
  [2]
  $ ccgledger years --frobnicate
  ccgledger: `ccgledger years` has no option --frobnicate; see `ccgledger years --help`
  [2]
  $ ccgledger years -x
  ccgledger: `ccgledger years` has no option -x; see `ccgledger years --help`
  [2]
  $ ccgledger years 2017-18
  ccgledger: `ccgledger years` does not know what to do with "2017-18"; see `ccgledger years --help`
  [2]
  $ ccgledger backup
  ccgledger: `ccgledger backup` needs `file`; see `ccgledger backup --help`
  [2]
  $ ccgledger import
  ccgledger: `ccgledger import` needs `files`; see `ccgledger import --help`
  [2]
  $ ccgledger report
  ccgledger: `ccgledger report` needs `name`; see `ccgledger report --help`
  [2]
  $ ccgledger years --db
  ccgledger: --db needs a value; see `ccgledger years --help`
  [2]
