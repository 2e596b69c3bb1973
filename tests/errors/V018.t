V018: the recurrence is not known. It is R (comes back every year), NR (one-off) or blank (not stated).

  $ ccgledger init --quiet

  $ cat > recurrence.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,Recurrent,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,MH_NHS,nr,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import recurrence.csv
  error[V018] recurrence.csv:2:23 (recurrence): "Recurrent" is no recurrence
      2 | 09C,2017-18,9,ACU_NHS,Recurrent,100.00,101.00,133.00,134.00
        |                       ^^^^^^^^^
     fix: write R (recurrent) or NR (non-recurrent), or leave the cell blank
  error[V018] recurrence.csv:3:22 (recurrence): "nr" is no recurrence
      3 | 09C,2017-18,9,MH_NHS,nr,100.00,101.00,133.00,134.00
        |                      ^^
     fix: write R (recurrent) or NR (non-recurrent), or leave the cell blank
  recurrence.csv: rejected: 2 errors in 2 rows; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
