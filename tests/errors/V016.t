V016: the month is not known. Months count from April: month 1 is April, month 12 is March.

  $ ccgledger init --quiet

  $ cat > month.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,0,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,14,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,Easter,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import month.csv

M9, m09, 9 and "month 9" are the same month.

  $ cat > months.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,M9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,m09,MH_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,month 9,COM_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import months.csv --dry-run

Month 13, the audited position, is for files that are imported as accounts.

  $ cat > audited.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,13,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import audited.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
