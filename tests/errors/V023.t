V023: a cell that must be filled is blank. Without it the row cannot be placed.

  $ ccgledger init --quiet
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet

  $ cat > blank.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > ,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import blank.csv
  $ cat > claims.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 09C,2017-18,,2018-08,outturn_in_year,-13.0,,S01,,
  > END
  $ ccgledger import claims.csv
  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > Z01,,ccg,,
  > END
  $ ccgledger orgs add bodies.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
