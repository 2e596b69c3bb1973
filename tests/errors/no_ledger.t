No ledger is named, and there is none in this folder.

  $ ccgledger report position
  $ ccgledger import m9.csv

A name that leads nowhere. Nothing is made by the way.

  $ ccgledger --db kent.db report position
  $ ccgledger --db kent.db import m9.csv
  $ CCGLEDGER_DB=ledgers/kent.db ccgledger orgs
  $ ls

A folder is no ledger.

  $ mkdir kent
  $ ccgledger --db kent orgs
