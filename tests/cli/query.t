`query` asks the ledger in SQL. It can only read, so nobody breaks anything by trying.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet

The views hold the answers, `ccgledger schema` lists them. Amounts are whole pence there; a column called x_pence is printed as money.

  $ ccgledger query "SELECT organisation, in_year_pence, structural_pence, one_off_pence, reading FROM structural"
  organisation      in_year £    structural £     one_off £  reading
  ─────────────────────────────────────────────────────────────────────────────────────────────────
  X01           -8,000,000.00  -11,600,000.00  3,600,000.00  structural deficit, masked by one-offs
  
  1 row, £
  $ ccgledger query "SELECT line, recurrence, forecast_year_pence / 100 AS pounds FROM return_figure WHERE section = 'resource' ORDER BY pounds DESC LIMIT 3"
  line          recurrence       pounds
  ─────────────────────────────────────
  RES_PROG_REC  R           228,000,000
  RES_PCD_REC   R            22,000,000
  RES_RUN_REC   R             4,000,000
  
  3 rows

Every format that reports have:

  $ ccgledger query "SELECT code, name, closed_on FROM organisation WHERE code LIKE '10%'" --format csv
  code,name,closed_on
  10A,NHS South Kent Coast CCG,2020-03-31
  10D,NHS Swale CCG,2020-03-31
  10E,NHS Thanet CCG,2020-03-31
  $ ccgledger query "SELECT code, name, closed_on FROM organisation WHERE code LIKE '10%'" --format tsv
  code\tname\tclosed_on (esc)
  10A\tNHS South Kent Coast CCG\t2020-03-31 (esc)
  10D\tNHS Swale CCG\t2020-03-31 (esc)
  10E\tNHS Thanet CCG\t2020-03-31 (esc)
  $ ccgledger query "SELECT code, name, closed_on FROM organisation WHERE code LIKE '10%'" --format md
  | code | name | closed_on |
  | --- | --- | --- |
  | 10A | NHS South Kent Coast CCG | 2020-03-31 |
  | 10D | NHS Swale CCG | 2020-03-31 |
  | 10E | NHS Thanet CCG | 2020-03-31 |
  
  *3 rows*
  $ ccgledger query "SELECT code, name, closed_on FROM organisation WHERE code LIKE '10%'" --format ndjson
  {"code":"10A","name":"NHS South Kent Coast CCG","closed_on":"2020-03-31"}
  {"code":"10D","name":"NHS Swale CCG","closed_on":"2020-03-31"}
  {"code":"10E","name":"NHS Thanet CCG","closed_on":"2020-03-31"}
  $ ccgledger query "SELECT code FROM organisation WHERE code LIKE '10%'" --format json | grep -v ledger_hash
  {
    "meta": {
      "report": "query",
      "as_at": null,
      "unit": "pence",
      "organisations": [],
      "completeness": null,
      "truncated": false,
      "notes": []
    },
    "columns": [
      {
        "name": "code",
        "title": "code",
        "unit": "text"
      }
    ],
    "rows": [
      {
        "code": "10A"
      },
      {
        "code": "10D"
      },
      {
        "code": "10E"
      }
    ]
  }
  $ ccgledger query "SELECT code, name FROM organisation WHERE code LIKE '10%'" --format plain
  code  name
  10A   NHS South Kent Coast CCG
  10D   NHS Swale CCG
  10E   NHS Thanet CCG
  $ ccgledger query "SELECT code, name FROM organisation" -o bodies_again.csv
  bodies_again.csv: 16 rows written
  $ head -3 bodies_again.csv
  code,name
  09C,NHS Ashford CCG
  09E,NHS Canterbury and Coastal CCG

A number, a fraction, a word, and nothing:

  $ ccgledger query "SELECT 8000000 AS number, 2.5 AS fraction, 'word' AS word, NULL AS blank"
     number  fraction  word  blank
  ────────────────────────────────
  8,000,000       2.5  word
  
  1 row
  $ ccgledger query "SELECT 8000000 AS number, 2.5 AS fraction, 'word' AS word, NULL AS blank" --format ndjson
  {"number":8000000,"fraction":2.5,"word":"word","blank":null}

A common table expression, a comment and a closing semicolon are fine.

  $ ccgledger query "WITH ccg AS (SELECT code FROM organisation WHERE kind = 'ccg') SELECT COUNT(*) AS ccgs FROM ccg; -- all"
  ccgs
  ────
    11
  
  1 row

No rows is an answer too, with an exit code of its own.

  $ ccgledger query "SELECT code FROM organisation WHERE code = 'ZZZ'"
  nothing matched
  code
  ────
  
  0 rows
  [5]

What is refused
---------------

  $ ccgledger query "DELETE FROM figure"
  ccgledger: `query` only reads: SELECT, WITH and EXPLAIN are allowed, nothing that writes, attaches or sets; nothing was changed
  [2]
  $ ccgledger query "UPDATE figure SET actual_ytd = 0"
  ccgledger: `query` only reads: SELECT, WITH and EXPLAIN are allowed, nothing that writes, attaches or sets; nothing was changed
  [2]
  $ ccgledger query "INSERT INTO organisation (code, name, kind) VALUES ('Z01', 'Z', 'ccg')"
  ccgledger: `query` only reads: SELECT, WITH and EXPLAIN are allowed, nothing that writes, attaches or sets; nothing was changed
  [2]
  $ ccgledger query "DROP TABLE figure"
  ccgledger: `query` only reads: SELECT, WITH and EXPLAIN are allowed, nothing that writes, attaches or sets; nothing was changed
  [2]
  $ ccgledger query "CREATE TEMP TABLE t (a)"
  ccgledger: `query` only reads: SELECT, WITH and EXPLAIN are allowed, nothing that writes, attaches or sets; nothing was changed
  [2]
  $ ccgledger query "ATTACH DATABASE 'other.db' AS other"
  ccgledger: `query` only reads: SELECT, WITH and EXPLAIN are allowed, nothing that writes, attaches or sets; nothing was changed
  [2]
  $ ls other.db
  ls: cannot access 'other.db': No such file or directory
  [2]
  $ ccgledger query "PRAGMA foreign_keys = OFF"
  ccgledger: `query` only reads: SELECT, WITH and EXPLAIN are allowed, nothing that writes, attaches or sets; nothing was changed
  [2]
  $ ccgledger query "VACUUM INTO 'copy.db'"
  ccgledger: `query` only reads: SELECT, WITH and EXPLAIN are allowed, nothing that writes, attaches or sets; nothing was changed
  [2]
  $ ls copy.db
  ls: cannot access 'copy.db': No such file or directory
  [2]
  $ ccgledger query "SELECT load_extension('evil')"
  ccgledger: `query` only reads: SELECT, WITH and EXPLAIN are allowed, nothing that writes, attaches or sets; nothing was changed
  [2]
  $ ccgledger query "BEGIN"
  ccgledger: `query` only reads: SELECT, WITH and EXPLAIN are allowed, nothing that writes, attaches or sets; nothing was changed
  [2]

One statement at a time: a second one is not left out in silence.

  $ ccgledger query "SELECT 1; DROP TABLE figure"
  ccgledger: the SQL is not right: there is more than one statement; give one at a time; nothing was changed
     1 | SELECT 1; DROP TABLE figure
       |           ^^^^
  [2]
  $ ccgledger query ""
  ccgledger: the SQL is not right: there is no statement; nothing was changed
  [2]

Nothing of it changed anything.

  $ ccgledger verify | cut -d';' -f1
  ccg.db: whole
  $ ccgledger query "SELECT COUNT(*) AS figures FROM figure" --format csv
  figures
  20

What is misspelt
----------------

  $ ccgledger query "SELECT structural_pense FROM structural"
  ccgledger: the SQL is not right: no such column: structural_pense (did you mean structural_pence, structural_low_pence or structural?); `ccgledger schema` lists views, tables and columns
     1 | SELECT structural_pense FROM structural
       |        ^^^^^^^^^^^^^^^^
  [2]
  $ ccgledger query "SELECT structural.reeding FROM structural"
  ccgledger: the SQL is not right: no such column: structural.reeding (did you mean reading?); `ccgledger schema` lists views, tables and columns
     1 | SELECT structural.reeding FROM structural
       |        ^^^^^^^^^^^^^^^^^^
  [2]
  $ ccgledger query "SELECT * FROM structral"
  ccgledger: the SQL is not right: no such table: structral (did you mean structural?); `ccgledger schema` lists views, tables and columns
     1 | SELECT * FROM structral
       |               ^^^^^^^^^
  [2]
  $ ccgledger query "SELCT * FROM structural"
  ccgledger: the SQL is not right: near "SELCT": syntax error; nothing was changed
     1 | SELCT * FROM structural
       | ^^^^^
  [2]
  $ ccgledger query "SELECT code FROM organisation WHERE name = \"NHS Ashford CCG\""
  ccgledger: the SQL is not right: no such column: NHS Ashford CCG; a text stands in single quotes: 'NHS Ashford CCG'
     1 | SELECT code FROM organisation WHERE name = "NHS Ashford CCG"
       |                                            ^^^^^^^^^^^^^^^^^
  [2]
  $ ccgledger query "SELECT abs(-9223372036854775808)"
  ccgledger: the SQL is not right: integer overflow; nothing was changed
  [2]
  $ ccgledger query
  ccgledger: `ccgledger query` needs SQL, the name of a query, or - to read SQL from standard input; `ccgledger query list` lists the names
  [2]
