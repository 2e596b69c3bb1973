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
  $ cat > claims.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 09C,2017-18,outturn,2018-08,outturn_in_year,-13.0,surplus_positive,S01,high,
  > END
  $ ccgledger import claims.csv --unit k
  $ ccgledger import claims.csv --sign deficit-positive
  $ ccgledger import claims.csv --kind accounts

The ledger is as before.

  $ ccgledger doctor | grep holds
