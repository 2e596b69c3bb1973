A migration that was applied never changes. When program and ledger do not agree on one, somebody edited it, and nobody can say what
else differs: the ledger is neither read nor changed.

  $ ccgledger init --quiet
  $ sqlite3 ccg.db "UPDATE migration SET checksum = 'abc' WHERE number = 1"

  $ ccgledger report position
  ccgledger: migration 0001_ledger.sql was applied to ccg.db on ????-??-??T??:??:??Z with other statements than this program has: one of the two was edited. Nothing was read or changed; use the program that made the ledger, or a back-up from before (glob)
  [1]
  $ printf 'code,name,kind,opened_on,closed_on\nZ01,CCG Z,ccg,,\n' > bodies.csv
  $ ccgledger orgs add bodies.csv
  ccgledger: migration 0001_ledger.sql was applied to ccg.db on ????-??-??T??:??:??Z with other statements than this program has: one of the two was edited. Nothing was read or changed; use the program that made the ledger, or a back-up from before (glob)
  [1]
  $ ccgledger migrate up
  ccgledger: migration 0001_ledger.sql was applied to ccg.db on ????-??-??T??:??:??Z with other statements than this program has: one of the two was edited. Nothing was read or changed; use the program that made the ledger, or a back-up from before (glob)
  [1]
  $ ccgledger migrate status --format csv > status.csv
  ccgledger: migration 0001_ledger.sql was applied to ccg.db on ????-??-??T??:??:??Z with other statements than this program has: one of the two was edited. Nothing was read or changed; use the program that made the ledger, or a back-up from before (glob)
  [1]
  $ cut -d, -f1,2 status.csv
  migration,state
  0001_ledger.sql,edited since it was applied
  0002_papers_undo_and_rejects.sql,applied
  0003_planning_repayment_and_net_savings.sql,applied
  0004_figures_withdrawn_from_papers.sql,applied
  0005_recurrence_is_a_range.sql,applied
  $ sqlite3 ccg.db "SELECT COUNT(*) FROM organisation WHERE code = 'Z01'"
  0
