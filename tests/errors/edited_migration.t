A migration that was applied never changes. When program and ledger do not agree on one, somebody edited it, and nobody can say what
else differs: the ledger is neither read nor changed.

  $ ccgledger init --quiet
  $ sqlite3 ccg.db "UPDATE migration SET checksum = 'abc' WHERE number = 1"

  $ ccgledger report position
  $ printf 'code,name,kind,opened_on,closed_on\nZ01,CCG Z,ccg,,\n' > bodies.csv
  $ ccgledger orgs add bodies.csv
  $ ccgledger migrate up
  $ ccgledger migrate status --format csv > status.csv
  $ cut -d, -f1,2 status.csv
  $ sqlite3 ccg.db "SELECT COUNT(*) FROM organisation WHERE code = 'Z01'"
