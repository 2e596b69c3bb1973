V007: a quotation mark is out of place. One that is never closed swallows the rows behind it.

  $ ccgledger init --quiet

  $ cat > open.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,"R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,MH_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import open.csv

Text after a closing mark, and a mark within a cell:

  $ cat > marks.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,"ACU"_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,MH_NHS,R",100.00,101.00,133.00,134.00
  > 09C,2017-18,9,COM_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import marks.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
