V006: a row has too many or too few cells. A thousands comma that nobody quoted moves every cell behind it into the wrong column.

  $ ccgledger init --quiet

  $ cat > cells.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,1,000.00,101.00,133.00,134.00
  > 09C,2017-18,9,MH_NHS,R,100.00,101.00
  > END
  $ ccgledger import cells.csv
  error[V006] cells.csv:2: the row has 10 cells, the heading 9
      2 | 09C,2017-18,9,ACU_NHS,R,1,000.00,101.00,133.00,134.00
     fix: put a cell that holds a comma in double quotes
  error[V006] cells.csv:3: the row has 7 cells, the heading 9
      3 | 09C,2017-18,9,MH_NHS,R,100.00,101.00
     fix: fill the row up with commas
  cells.csv: rejected: 2 errors in 2 rows; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
