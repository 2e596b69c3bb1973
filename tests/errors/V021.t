V021: a row stands twice. Which of the two counts would be a guess, and adding them another.

  $ ccgledger init --quiet

  $ cat > twice.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,MH_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,ACU_NHS,R,1.00,2.00,3.00,4.00
  > END
  $ ccgledger import twice.csv

In the long layout the measure tells rows apart as well.

  $ cat > long.csv <<'END'
  > org_code,fin_year,month,line_code,measure,recurrence,amount_k
  > 09C,2017-18,9,ACU_NHS,actual_ytd,R,1000
  > 09C,2017-18,9,ACU_NHS,plan_ytd,R,900
  > 09C,2017-18,9,ACU_NHS,actual_ytd,R,1000
  > END
  $ ccgledger import long.csv

Bodies and publications:

  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > Z01,CCG Z,ccg,,
  > Z01,CCG Z,ccg,,
  > END
  $ ccgledger orgs add bodies.csv
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
