A ledger that a newer program has upgraded holds things that this one does not know. It is neither read nor changed.

  $ ccgledger init --quiet
  $ sqlite3 ccg.db "INSERT INTO migration (number, name, checksum, tool_version, applied_at) VALUES (9999, '9999_later.sql', 'abc', '9.0.0', '2031-01-01T00:00:00Z')"

  $ ccgledger report position
  $ printf 'code,name,kind,opened_on,closed_on\nZ01,CCG Z,ccg,,\n' > bodies.csv
  $ ccgledger orgs add bodies.csv
  $ ccgledger migrate up

`migrate status` shows which migrations those are.

  $ ccgledger migrate status --format csv > status.csv
  $ cut -d, -f1,2 status.csv
  $ sqlite3 ccg.db "SELECT COUNT(*) FROM organisation WHERE code = 'Z01'"
