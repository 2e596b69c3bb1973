V034: an option does not fit the layout. Left aside in silence it would be believed.

  $ ccgledger init --quiet
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet

  $ cat > long.csv <<'END'
  > org_code,fin_year,month,line_code,measure,recurrence,amount_k
  > 09C,2017-18,9,ACU_NHS,actual_ytd,R,1000
  > END
  $ ccgledger import long.csv --unit m
  error[V034] long.csv: the layout `long` says its unit itself: thousands of pounds
     fix: leave --unit out
  long.csv: rejected: 1 error; nothing of it was stored
  [3]
  $ cat > claims.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 09C,2017-18,outturn,2018-08,outturn_in_year,-13.0,surplus_positive,S01,high,
  > END
  $ ccgledger import claims.csv --unit k
  error[V034] claims.csv: the layout `statements` says its unit itself: millions of pounds
     fix: leave --unit out
  claims.csv: rejected: 1 error; nothing of it was stored
  [3]
  $ ccgledger import claims.csv --sign deficit-positive
  error[V034] claims.csv: the layout `statements` says the sign of each amount itself
     fix: leave --sign out
  claims.csv: rejected: 1 error; nothing of it was stored
  [3]
  $ ccgledger import claims.csv --kind accounts
  error[V034] claims.csv: the layout `statements` holds records, which are of no kind of return
     fix: leave --kind out
  claims.csv: rejected: 1 error; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 1 import, 0 returns in force, 0 claims in force
