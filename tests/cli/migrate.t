`migrate` brings a ledger made by an older program up to date. A ledger just made is.

  $ ccgledger init --quiet
  $ ccgledger migrate status --format csv | sed -E 's/,[0-9TZ:-]+$/,WHEN/'
  migration,state,applied_at
  0001_ledger.sql,applied,WHEN
  0002_papers_undo_and_rejects.sql,applied,WHEN
  0003_planning_repayment_and_net_savings.sql,applied,WHEN
  0004_figures_withdrawn_from_papers.sql,applied,WHEN
  0005_recurrence_is_a_range.sql,applied,WHEN
  $ ccgledger migrate | tail -1
  schema 5, 0 pending
  $ ccgledger migrate --dry-run
  dry run: 0 pending, tried in a copy, 0 lines of the schema to change; the ledger was not changed
  $ ccgledger migrate up
  ccg.db: 0 migrations applied, 0 files of reference data renewed

An older ledger. (Older programs kept views in it; here one is put there by hand. Views hold no data, and come with the program.)

  $ sqlite3 ccg.db "CREATE VIEW trend AS SELECT 'old' AS note"

The dry run upgrades a copy and prints what would change, a minus for what goes and a plus for what comes.

  $ ccgledger migrate --dry-run > plan.txt
  dry run: 0 pending, tried in a copy, 1 line of the schema to change; the ledger was not changed
  $ cut -c1-42 plan.txt
  - CREATE VIEW trend AS SELECT 'old' AS not
  $ ccgledger migrate up --dry-run > /dev/null
  dry run: 0 pending, tried in a copy, 1 line of the schema to change; the ledger was not changed
  $ sqlite3 ccg.db "SELECT note FROM trend"
  old

A report made meanwhile does not ask it.

  $ ccgledger report trend --org ashford
  nothing matched
  organisation  financial year  measure  value £m  change £m  change percent  change word  basis  like for like  low £m  high £m  source  organisation name  deficit years  deficit years with help  cumulative unexplained £m  like for like £m  like for like change £m  change of resource percent  confirmed
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  
  0 organisations, £m
  [5]
  $ sqlite3 ccg.db "SELECT note FROM trend"
  old

The upgrade:

  $ ccgledger migrate up
  ccg.db: 0 migrations applied, 0 files of reference data renewed, 1 view of an older program taken out: views come with the program
  $ ccgledger migrate up
  ccg.db: 0 migrations applied, 0 files of reference data renewed
  $ ccgledger verify | cut -d';' -f1
  ccg.db: whole
  $ ccgledger query "SELECT action, detail FROM audit_entry" --format csv
  action,detail
  init,"schema 5, 7 files of reference data"
  migrate,"0 migrations, 1 stored view taken out, 0 reference files"
