V012: the amount is not a number. Where it is plain what was meant, the fix says so.

  $ ccgledger init --quiet

  $ cat > amounts.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100,1O33.1,(133),£134
  > 09C,2017-18,9,MH_NHS,R,"1,00",1.2.3,12-,n/a
  > END
  $ ccgledger import amounts.csv

A blank cell is unknown and a lone dash is nil: neither is an error.

  $ cat > blank.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,-,101,,134
  > END
  $ ccgledger import blank.csv --dry-run

The ledger is as before.

  $ ccgledger doctor | grep holds
