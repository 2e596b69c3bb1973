V104: a new version withdraws most of a return. A return is taken as a whole, so a file that holds only the corrected lines
withdraws all the others.

  $ ccgledger init --quiet

  $ cat > whole.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,RES_PROG_REC,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,MH_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,COM_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import whole.csv

The correction of one line, sent without the others; a dry run shows what it would do.

  $ cat > corrections.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00,105.00,133.00,138.00
  > END
  $ ccgledger import corrections.csv --dry-run

A warning does not keep the file out. The version before stays in the ledger, and the whole return can be given again.

  $ ccgledger import corrections.csv
  $ cat > again.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,RES_PROG_REC,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,ACU_NHS,R,100.00,105.00,133.00,138.00
  > 09C,2017-18,9,MH_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,COM_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import again.csv
  $ ccgledger query "SELECT version, figure_count AS figures FROM submission" --format csv
  $ ccgledger doctor | grep holds
