A file that is no ledger is left alone.

A text file, and an empty one:

  $ echo "organisation,financial_year" > m9.csv
  $ ccgledger --db m9.csv orgs
  $ ccgledger --db m9.csv import m9.csv
  $ ccgledger verify m9.csv
  $ touch empty.db
  $ ccgledger --db empty.db orgs

A database of another program:

  $ sqlite3 music.db "CREATE TABLE song (title TEXT)"
  $ ccgledger --db music.db orgs
  $ ccgledger --db music.db import m9.csv
  $ ccgledger --db music.db migrate up
  $ sqlite3 music.db .schema
  $ cat m9.csv

A ledger cut short, by a copy that was not finished:

  $ ccgledger init --quiet
  $ head -c 8192 ccg.db > half.db
  $ ccgledger --db half.db orgs
  $ ccgledger --db half.db import m9.csv
