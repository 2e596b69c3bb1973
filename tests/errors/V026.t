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
  $ cat > both.csv <<'END'
  > source_id,publisher,title,date,url
  > S02,A board,Paper 7,2018-08,
  > S02,A board,Paper 8,2018-09,
  > END
  $ ccgledger import both.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
