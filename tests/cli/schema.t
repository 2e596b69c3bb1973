`schema` lists views and tables, with the first sentence of what each says of itself.

  $ ccgledger init --quiet
  $ ccgledger schema --format csv | grep -e '^structural,' -e '^carry_forward,' -e '^position,' -e '^trend,'
  carry_forward,view,What of a year's position reaches the next: always both the statutory balance and the recurrent gap.
  position,view,"Where each body stands: what its returns show, and beside them, never instead of them, what was published."
  structural,view,"How much of each body's position comes back every year, and how much is one-off."
  trend,view,"Year on year: each value, its change from the year before, and whether the two may be compared."
  $ ccgledger schema | tail -1
  * views and tables; `ccgledger schema NAME` shows one with all its columns (glob)

No sentence is cut short.

  $ ccgledger schema --format json | grep '"about"' | grep -v '\."$'
        "name": "about",
        "title": "about",

The name of one shows its text, with the explanation and every column.

  $ ccgledger schema structural | head -2
  CREATE VIEW structural AS
  -- How much of each body's position comes back every year, and how much is one-off.
  $ ccgledger schema migration
  CREATE TABLE migration (
      -- One row per migration that made this ledger what it is; an applied one never changes.
      number       INTEGER PRIMARY KEY,
      name         TEXT NOT NULL,                     -- 0001_ledger.sql
      checksum     TEXT NOT NULL,                     -- SHA-256 of its statements, comments and spacing aside
      tool_version TEXT NOT NULL,
      applied_at   TEXT NOT NULL
  ) STRICT;
  
  column        unit    meaning
  ───────────────────────────────────────────────────────────────────────────────────────────────────
  number        number  The number of the migration, from 1: the schema of the ledger is its highest.
  name          text    The name of the migration's file.
  checksum      hash    SHA-256 of the statements of the migration, comments and spacing aside.
  tool_version  text    The version of the program that did it.
  applied_at    moment  When the migration was run, in UTC.
  
  5 columns of migration

  $ ccgledger schema structral
  ccgledger: the ledger has no view or table "structral" (did you mean structural?)
  [2]

The views come with the program. Another SQLite program gets them from here, into a copy.

  $ ccgledger schema --sql -o views.sql
  views.sql: 103 views written
  $ ccgledger backup copy.db --quiet
  $ ccgledger schema --sql | sqlite3 copy.db
  $ sqlite3 copy.db "SELECT COUNT(*) FROM structural"
  0
  $ sqlite3 ccg.db "SELECT COUNT(*) FROM structural"
  Error: in prepare, no such table: structural
  [1]
  $ ccgledger schema structural --sql
  ccgledger: schema --sql prints the statements of all views: leave the name and --format out
  [2]
  $ ccgledger schema --sql --format csv
  ccgledger: schema --sql prints the statements of all views: leave the name and --format out
  [2]
