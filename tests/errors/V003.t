V003: the file is not UTF-8 text. Names and amounts can only be read safely when the coding of the letters is certain. Here a pound
sign stands in the coding of older Windows programs.

  $ ccgledger init --quiet

  $ printf 'organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n09C,2017-18,9,ACU_NHS,R,100,\243101,133,134\n' > windows.csv
  $ ccgledger import windows.csv

A workbook is recognised and refused, and so is text in UTF-16.

  $ printf 'PK\003\004 and the rest of a workbook' > m9.xlsx
  $ ccgledger import m9.xlsx
  $ printf '\377\376o\000r\000g\000' > utf16.csv
  $ ccgledger import utf16.csv

A byte that no text holds:

  $ printf 'organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n09C,2017-18,9,ACU_NHS,R,100,1\0000,133,134\n' > nul.csv
  $ ccgledger import nul.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
