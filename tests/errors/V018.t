V018: the recurrence is not known. It is R (comes back every year), NR (one-off) or blank (not stated).

  $ ccgledger init --quiet

  $ cat > recurrence.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,Recurrent,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,MH_NHS,nr,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import recurrence.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
