A file that is no ledger is left alone.

A text file, and an empty one:

  $ echo "organisation,financial_year" > m9.csv
  $ ccgledger --db m9.csv orgs
  ccgledger: m9.csv is not a ledger (it is not an SQLite database); nothing was changed
  [1]
  $ ccgledger --db m9.csv import m9.csv
  ccgledger: m9.csv is not a ledger (it is not an SQLite database); nothing was changed
  [1]
  $ ccgledger verify m9.csv
  ccgledger: m9.csv is not a ledger (it is not an SQLite database); nothing was changed
  [1]
  $ touch empty.db
  $ ccgledger --db empty.db orgs
  ccgledger: empty.db is not a ledger (it is not an SQLite database); nothing was changed
  [1]

A database of another program:

  $ sqlite3 music.db "CREATE TABLE song (title TEXT)"
  $ ccgledger --db music.db orgs
  ccgledger: music.db is an SQLite database but not a ledger of ccgledger; nothing was changed
  [1]
  $ ccgledger --db music.db import m9.csv
  ccgledger: music.db is an SQLite database but not a ledger of ccgledger; nothing was changed
  [1]
  $ ccgledger --db music.db migrate up
  ccgledger: music.db is an SQLite database but not a ledger of ccgledger; nothing was changed
  [1]
  $ sqlite3 music.db .schema
  CREATE TABLE song (title TEXT);
  $ cat m9.csv
  organisation,financial_year

A ledger cut short, by a copy that was not finished:

  $ ccgledger init --quiet
  $ head -c 8192 ccg.db > half.db
  $ ccgledger --db half.db orgs
  ccgledger: this ledger is damaged (database disk image is malformed); go back to a back-up
  [1]
  $ ccgledger --db half.db import m9.csv
  ccgledger: this ledger is damaged (database disk image is malformed); go back to a back-up
  [1]
