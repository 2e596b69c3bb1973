V011: the line is not known, so neither its sign nor its section is.

  $ ccgledger init --quiet

  $ cat > line.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NSH,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,CAKES,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import line.csv
  error[V011] line.csv:2:15 (line): there is no line "ACU_NSH" (did you mean ACU_NHS, ACU_NCA or ACU_OTH?)
      2 | 09C,2017-18,9,ACU_NSH,R,100.00,101.00,133.00,134.00
        |               ^^^^^^^
     fix: see `ccgledger lines` for the codes
  error[V011] line.csv:3:15 (line): there is no line "CAKES"
      3 | 09C,2017-18,9,CAKES,R,100.00,101.00,133.00,134.00
        |               ^^^^^
     fix: see `ccgledger lines` for the codes
  line.csv: rejected: 2 errors in 2 rows; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
