A ledger that a newer program has upgraded holds things that this one does not know. It is neither read nor changed.

  $ ccgledger init --quiet
  $ sqlite3 ccg.db "INSERT INTO migration (number, name, checksum, tool_version, applied_at) VALUES (9999, '9999_later.sql', 'abc', '9.0.0', '2031-01-01T00:00:00Z')"

  $ ccgledger report position
  ccgledger: ccg.db was made by a newer ccgledger: it holds migration 9999_later.sql, which this one (0.1.0) does not know. Nothing was read or changed; install the newer program
  [1]
  $ printf 'code,name,kind,opened_on,closed_on\nZ01,CCG Z,ccg,,\n' > bodies.csv
  $ ccgledger orgs add bodies.csv
  ccgledger: ccg.db was made by a newer ccgledger: it holds migration 9999_later.sql, which this one (0.1.0) does not know. Nothing was read or changed; install the newer program
  [1]
  $ ccgledger migrate up
  ccgledger: ccg.db was made by a newer ccgledger: it holds migration 9999_later.sql, which this one (0.1.0) does not know. Nothing was read or changed; install the newer program
  [1]

`migrate status` shows which migrations those are.

  $ ccgledger migrate status --format csv > status.csv
  ccgledger: ccg.db was made by a newer ccgledger: it holds migration 9999_later.sql, which this one (0.1.0) does not know. Nothing was read or changed; install the newer program
  [1]
  $ cut -d, -f1,2 status.csv
  migration,state
  0001_ledger.sql,applied
  0002_papers_undo_and_rejects.sql,applied
  0003_planning_repayment_and_net_savings.sql,applied
  0004_figures_withdrawn_from_papers.sql,applied
  0005_recurrence_is_a_range.sql,applied
  9999_later.sql,applied by a newer program
  $ sqlite3 ccg.db "SELECT COUNT(*) FROM organisation WHERE code = 'Z01'"
  0
