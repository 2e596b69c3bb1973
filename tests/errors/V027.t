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

A body opens and closes on a day.

  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > Z01,CCG Z,ccg,2013-04,
  > END
  $ ccgledger orgs add bodies.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
