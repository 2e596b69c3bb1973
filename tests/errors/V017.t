V017: the measure is not known. In the long layout there are four.

  $ ccgledger init --quiet
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet

  $ cat > long.csv <<'END'
  > org_code,fin_year,month,line_code,measure,recurrence,amount_k
  > 09C,2017-18,9,ACU_NHS,actual,R,1000
  > END
  $ ccgledger import long.csv

A published claim is about one of the measures of the ledger.

  $ cat > claims.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 09C,2017-18,outturn,2018-08,outurn_in_year,-13.0,surplus_positive,S01,high,
  > END
  $ ccgledger import claims.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
