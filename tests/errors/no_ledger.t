No ledger is named, and there is none in this folder.

  $ ccgledger report position
  ccgledger: no ledger is named and there is no ccg.db in this folder: give --db FILE, set CCGLEDGER_DB, or make one with `ccgledger init`
  [2]
  $ ccgledger import m9.csv
  ccgledger: no ledger is named and there is no ccg.db in this folder: give --db FILE, set CCGLEDGER_DB, or make one with `ccgledger init`
  [2]

A name that leads nowhere. Nothing is made by the way.

  $ ccgledger --db kent.db report position
  ccgledger: there is no ledger kent.db; `ccgledger --db kent.db init` makes one
  [1]
  $ ccgledger --db kent.db import m9.csv
  ccgledger: there is no ledger kent.db; `ccgledger --db kent.db init` makes one
  [1]
  $ CCGLEDGER_DB=ledgers/kent.db ccgledger orgs
  ccgledger: there is no ledger ledgers/kent.db; `ccgledger --db ledgers/kent.db init` makes one
  [1]
  $ ls

A folder is no ledger.

  $ mkdir kent
  $ ccgledger --db kent orgs
  ccgledger: kent is a folder, not a ledger; nothing was changed
  [1]
