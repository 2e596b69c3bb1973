V016: the month is not known. Months count from April: month 1 is April, month 12 is March.

  $ ccgledger init --quiet

  $ cat > month.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,0,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,14,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,Easter,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import month.csv
  error[V016] month.csv:2:13 (month): "0" is not a month of a financial year
      2 | 09C,2017-18,0,ACU_NHS,R,100.00,101.00,133.00,134.00
        |             ^
     fix: write a number from 1 (April) to 12 (March)
  error[V016] month.csv:3:13 (month): "14" is not a month of a financial year
      3 | 09C,2017-18,14,ACU_NHS,R,100.00,101.00,133.00,134.00
        |             ^^
     fix: write a number from 1 (April) to 12 (March)
  error[V016] month.csv:4:13 (month): "Easter" is not a month of a financial year
      4 | 09C,2017-18,Easter,ACU_NHS,R,100.00,101.00,133.00,134.00
        |             ^^^^^^
     fix: write a number from 1 (April) to 12 (March)
  month.csv: rejected: 3 errors in 3 rows; nothing of it was stored
  [3]

M9, m09, 9 and "month 9" are the same month.

  $ cat > months.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,M9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,m09,MH_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,month 9,COM_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import months.csv --dry-run
  months.csv: 3 rows: 3 new
  dry run: nothing was written; the real run would be accepted

Month 13, the audited position, is for files that are imported as accounts.

  $ cat > audited.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,13,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import audited.csv
  error[V016] audited.csv:2:13 (month): month 13 is the audited position, and this file is not imported as accounts
      2 | 09C,2017-18,13,ACU_NHS,R,100.00,101.00,133.00,134.00
        |             ^^
     fix: import it with --kind accounts, or correct the month
  audited.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
