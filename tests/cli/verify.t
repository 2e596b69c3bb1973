`verify` proves that nothing was changed behind the ledger's back.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet

  $ ccgledger verify
  ccg.db: whole; chain head * (glob)

Every figure is covered by the hash of its return, each return by the next, every act by the journal. So a figure that somebody
changes in the file is found. Here one penny:

  $ ccgledger backup figure.db --quiet
  $ sqlite3 figure.db "UPDATE figure SET forecast_year = forecast_year + 1 WHERE line_id = (SELECT line_id FROM line WHERE code = 'ACU_NHS')"
  $ ccgledger verify figure.db
  verify: the return of X01 for 2017-18:M12, version 1: its figures, or one recorded before it, were changed after they were stored
  verify: the control totals of X01 for 2017-18:M12 differ from the figures they sum
  figure.db: 2 problems found; go back to a back-up, or ask who changed the file
  [4]

A figure taken out:

  $ ccgledger backup gone.db --quiet
  $ sqlite3 gone.db "DELETE FROM figure WHERE line_id = (SELECT line_id FROM line WHERE code = 'RISK_QIPP')"
  $ ccgledger verify gone.db
  verify: the return of X01 for 2017-18:M12, version 1: its figures, or one recorded before it, were changed after they were stored
  gone.db: 1 problem found; go back to a back-up, or ask who changed the file
  [4]

A published claim improved:

  $ ccgledger backup claim.db --quiet
  $ sqlite3 claim.db "UPDATE statement SET amount_pence = -900000000 WHERE amount_pence = -1300000000"
  $ ccgledger verify claim.db
  verify: rows of import 4 (statements) were changed after they were stored
  claim.db: 1 problem found; go back to a back-up, or ask who changed the file
  [4]

An act taken out of the journal:

  $ ccgledger backup act.db --quiet
  $ sqlite3 act.db "DELETE FROM audit_entry WHERE audit_entry_id = 2"
  $ ccgledger verify act.db
  verify: audit entry 3 (import) was changed, or one before it was taken out
  act.db: 1 problem found; go back to a back-up, or ask who changed the file
  [4]

The sign of a line turned round, which would turn every derivation without touching a figure:

  $ ccgledger backup sign.db --quiet
  $ sqlite3 sign.db "UPDATE line SET sign = -sign WHERE code = 'RES_SUPPORT_IN'"
  $ ccgledger verify sign.db
  verify: the control totals of X01 for 2017-18:M12 differ from the figures they sum
  verify: table line is not as this program's reference data has it; `ccgledger migrate up` renews what a newer program changed, anything else was changed by hand
  sign.db: 2 problems found; go back to a back-up, or ask who changed the file
  [4]

The ledger itself is whole as before.

  $ ccgledger verify | cut -d';' -f1
  ccg.db: whole
  $ ccgledger verify missing.db
  ccgledger: there is no ledger missing.db; `ccgledger --db missing.db init` makes one
  [1]
