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

The ledger is as before.

  $ ccgledger doctor | grep holds
