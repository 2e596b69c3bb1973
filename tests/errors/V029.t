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

So is the one line of a return that counts people.

  $ cat > people.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,MEM_POP,,,134018.5,,
  > END
  $ ccgledger import people.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
