V028: the sign convention is not the measure's. Positions are plus for a surplus, sizes are never signed, transfers are plus for the
receiver: a row that says otherwise would be read with the wrong sign.

  $ ccgledger init --quiet
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet

  $ cat > claims.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 09C,2017-18,outturn,2018-08,outturn_in_year,13.0,amount,S01,high,
  > END
  $ ccgledger import claims.csv
  error[V028] claims.csv:2:50 (sign_convention): "amount" is not the convention of outturn_in_year, which is surplus_positive
      2 | 09C,2017-18,outturn,2018-08,outturn_in_year,13.0,amount,S01,high,
        |                                                  ^^^^^^
     fix: correct the convention, and the sign of the amount with it
  claims.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 1 import, 0 returns in force, 0 claims in force
