V027: the date is not a date. It is written 2018, 2018-02 or 2018-02-13.

  $ ccgledger init --quiet
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet

  $ cat > claims.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 09C,2017-18,outturn,13/02/2018,outturn_in_year,-13.0,surplus_positive,S01,high,
  > 09C,2017-18,outturn,2018-02-30,outturn_in_year,-13.0,surplus_positive,S01,high,
  > END
  $ ccgledger import claims.csv
  error[V027] claims.csv:2:21 (as_of_date): "13/02/2018" is not a date
      2 | 09C,2017-18,outturn,13/02/2018,outturn_in_year,-13.0,surplus_positive,S01,high,
        |                     ^^^^^^^^^^
     fix: write 2018, 2018-02 or 2018-02-13
  error[V027] claims.csv:3:21 (as_of_date): "2018-02-30" is not a date
      3 | 09C,2017-18,outturn,2018-02-30,outturn_in_year,-13.0,surplus_positive,S01,high,
        |                     ^^^^^^^^^^
     fix: write 2018, 2018-02 or 2018-02-13
  claims.csv: rejected: 2 errors in 2 rows; nothing of it was stored
  [3]

A body opens and closes on a day.

  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > Z01,CCG Z,ccg,2013-04,
  > END
  $ ccgledger orgs add bodies.csv
  error[V027] bodies.csv:2:15 (opened_on): "2013-04" is not a day
      2 | Z01,CCG Z,ccg,2013-04,
        |               ^^^^^^^
     fix: write it as 2013-04-01
  bodies.csv: rejected: 1 error; no body was added
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 1 import, 0 returns in force, 0 claims in force
