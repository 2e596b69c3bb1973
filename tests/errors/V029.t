V029: the number is not a whole number. Persons, months and basis points are counted.

  $ ccgledger init --quiet
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet

  $ cat > populations.csv <<'END'
  > org_code,as_of,population,basis,source_id,confidence,note
  > 09C,2017,126.4,as_quoted,S01,high,
  > 09C,2018,about 126000,as_quoted,S01,high,
  > END
  $ ccgledger import populations.csv
  error[V029] populations.csv:2:10 (population): "126.4" is not a whole number
      2 | 09C,2017,126.4,as_quoted,S01,high,
        |          ^^^^^
     fix: write digits only
  error[V029] populations.csv:3:10 (population): "about 126000" is not a whole number
      3 | 09C,2018,about 126000,as_quoted,S01,high,
        |          ^^^^^^^^^^^^
     fix: write digits only
  populations.csv: rejected: 2 errors in 2 rows; nothing of it was stored
  [3]

So is the one line of a return that counts people.

  $ cat > people.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,MEM_POP,,,134018.5,,
  > END
  $ ccgledger import people.csv
  error[V029] people.csv:2:25 (actual_ytd): "134018.5" is not a whole number
      2 | 09C,2017-18,9,MEM_POP,,,134018.5,,
        |                         ^^^^^^^^
     fix: write digits only
  people.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 1 import, 0 returns in force, 0 claims in force
