V026: the reference belongs to another publication. It names one for good.

  $ ccgledger init --quiet
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet

  $ cat > other.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,Another newspaper,Deficit of 9m,2018-02-14,
  > END
  $ ccgledger import other.csv
  error[V026] other.csv:2: the ledger holds another publication under this reference
      2 | S01,Another newspaper,Deficit of 9m,2018-02-14,
     fix: use a reference that is free, or make the row agree with the ledger
  other.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]
  $ cat > both.csv <<'END'
  > source_id,publisher,title,date,url
  > S02,A board,Paper 7,2018-08,
  > S02,A board,Paper 8,2018-09,
  > END
  $ ccgledger import both.csv
  error[V026] both.csv:2: the row at line 3 gives the same reference to another publication
      2 | S02,A board,Paper 7,2018-08,
     fix: use a reference that is free
  error[V026] both.csv:3: the row at line 2 gives the same reference to another publication
      3 | S02,A board,Paper 8,2018-09,
     fix: use a reference that is free
  both.csv: rejected: 2 errors in 2 rows; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 1 import, 0 returns in force, 0 claims in force
