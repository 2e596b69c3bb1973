A ledger begins with `init`. Without a name it is made in this folder and called ccg.db.

  $ ccgledger init
  ccg.db: made, schema 5, 14 bodies and groups, 120 lines, 20 financial years; no returns yet

It is one SQLite file. It knows bodies, lines, financial years and rules, and holds no return yet.

  $ ls ccg.db
  ccg.db
  $ ccgledger query "SELECT (SELECT COUNT(*) FROM organisation) AS bodies, (SELECT COUNT(*) FROM line) AS lines, (SELECT COUNT(*) FROM financial_year) AS years, (SELECT COUNT(*) FROM submission) AS returns" --format csv
  bodies,lines,years,returns
  14,120,20,0
  $ ccgledger imports
  nothing matched
  import  file  layout  kind  rows  new  changed  unchanged  recorded at  actor  reason  sha256  rejected  completes  counts
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  
  0 imports
  [5]

Nothing is ever made over an existing file, whatever it is.

  $ ccgledger init
  ccgledger: ccg.db is there already; nothing was changed. Choose another name, or move it away first
  [1]
  $ echo "my notes" > notes.txt
  $ ccgledger --db notes.txt init
  ccgledger: notes.txt is there already; nothing was changed. Choose another name, or move it away first
  [1]
  $ cat notes.txt
  my notes

The name comes from --db, or from CCGLEDGER_DB.

  $ ccgledger --db kent.db init
  kent.db: made, schema 5, 14 bodies and groups, 120 lines, 20 financial years; no returns yet
  $ CCGLEDGER_DB=surrey.db ccgledger init
  surrey.db: made, schema 5, 14 bodies and groups, 120 lines, 20 financial years; no returns yet
  $ ls *.db
  ccg.db
  kent.db
  surrey.db

A folder is not made on the way, because a misspelt one would hide the ledger.

  $ ccgledger --db ledgers/kent.db init
  ccgledger: ledgers/kent.db cannot be made: there is no folder ledgers
  [1]

`init` writes the first entry of the ledger's journal: what was done, and by whom, follows from there.

  $ ccgledger query "SELECT audit_entry_id AS entry, action, detail FROM audit_entry"
  entry  action  detail
  ──────────────────────────────────────────────────
      1  init    schema 5, 7 files of reference data
  
  1 row
  $ ccgledger verify | cut -d';' -f1
  ccg.db: whole

With --quiet only an error would be said.

  $ ccgledger init --quiet --db quiet.db
