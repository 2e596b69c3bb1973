`doctor` is a short look at the ledger: which program, which file, what it holds, and whether it is whole.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ ccgledger doctor
  program   ccgledger 0.1.0, schema 5
  ledger    ccg.db, schema 5, * bytes (glob)
  holds     16 bodies and groups, 1 import, 1 return in force, 0 claims in force
  whole     yes: hashes, control totals, keys and pages agree
  chain     * (glob)

When something is wrong it says so, and the exit code does, too.

  $ sqlite3 ccg.db "UPDATE figure SET actual_ytd = 0 WHERE line_id = (SELECT line_id FROM line WHERE code = 'PC_PRESC')"
  $ ccgledger doctor
  program   ccgledger 0.1.0, schema 5
  ledger    ccg.db, schema 5, * bytes (glob)
  holds     16 bodies and groups, 1 import, 1 return in force, 0 claims in force
  whole     NO: 2 problems; see `ccgledger verify`
  chain     * (glob)
  [4]

  $ ccgledger --db missing.db doctor
  program   ccgledger 0.1.0, schema 5
  ccgledger: there is no ledger missing.db; `ccgledger --db missing.db init` makes one
  [1]
