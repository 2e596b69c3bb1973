V035: the number is outside its range. There are no fewer than no people.

  $ ccgledger init --quiet
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet
  $ cat > populations.csv <<'END'
  > org_code,as_of,population,basis,source_id,confidence,note
  > 09C,2017,-5,as_quoted,S01,high,
  > END
  $ ccgledger import populations.csv
  error[V035] populations.csv:2:10 (population): -5 is negative
      2 | 09C,2017,-5,as_quoted,S01,high,
        |          ^^
     fix: correct the number
  populations.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

Nothing of it is stored.

  $ ccgledger query "SELECT COUNT(*) AS counts FROM population" --format csv
  counts
  0
