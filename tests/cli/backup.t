`backup` writes a copy of the ledger to a new file. It is consistent even while others read and write.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ ccgledger backup before-month-13.db
  before-month-13.db: written

The copy is a ledger, whole, with the same head of its chain.

  $ ccgledger verify | sed 's/.*head //' > ledger.txt
  $ ccgledger verify before-month-13.db | sed 's/.*head //' | cmp - ledger.txt
  $ ccgledger --db before-month-13.db report structural --org X01 --format plain
  organisation  financial year  month  in year £m  structural £m  one off £m  reading                                 method  confidence  basis    source
  X01           2017-18            12        -8.0          -11.6         3.6  structural deficit, masked by one-offs  full    full        in_year  import 1

Nothing is written over, neither a back-up nor anything else.

  $ ccgledger backup before-month-13.db
  ccgledger: before-month-13.db is there already; nothing was changed. Choose another name
  [1]
  $ ccgledger backup ccg.db
  ccgledger: ccg.db is there already; nothing was changed. Choose another name
  [1]
  $ ccgledger backup
  ccgledger: `ccgledger backup` needs `file`; see `ccgledger backup --help`
  [2]
  $ ccgledger backup nowhere/copy.db
  ccgledger: nowhere/copy.db cannot be made: there is no folder nowhere
  [1]
  $ ccgledger --db other.db backup copy.db
  ccgledger: there is no ledger other.db; `ccgledger --db other.db init` makes one
  [1]
  $ ls *.db
  before-month-13.db
  ccg.db
