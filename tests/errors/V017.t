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
  error[V017] long.csv:2:23 (measure): there is no measure "actual" (did you mean actual_ytd?)
      2 | 09C,2017-18,9,ACU_NHS,actual,R,1000
        |                       ^^^^^^
     fix: write plan_ytd, actual_ytd, plan_fy or forecast_fy
  long.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

A published claim is about one of the measures of the ledger.

  $ cat > claims.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 09C,2017-18,outturn,2018-08,outurn_in_year,-13.0,surplus_positive,S01,high,
  > END
  $ ccgledger import claims.csv
  error[V017] claims.csv:2:29 (measure): there is no measure "outurn_in_year" (did you mean outturn_in_year?)
      2 | 09C,2017-18,outturn,2018-08,outurn_in_year,-13.0,surplus_positive,S01,high,
        |                             ^^^^^^^^^^^^^^
     fix: choose one of those that `ccgledger measures` lists
  claims.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 1 import, 0 returns in force, 0 claims in force
