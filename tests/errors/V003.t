V003: the file is not UTF-8 text. Names and amounts can only be read safely when the coding of the letters is certain. Here a pound
sign stands in the coding of older Windows programs.

  $ ccgledger init --quiet

  $ printf 'organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n09C,2017-18,9,ACU_NHS,R,100,\243101,133,134\n' > windows.csv
  $ ccgledger import windows.csv
  error[V003] windows.csv:2:29: the byte 0xa3 is not text in UTF-8
      2 | 09C,2017-18,9,ACU_NHS,R,100,�101,133,134
        |                             ^
     fix: save it as CSV in UTF-8
  windows.csv: rejected: 1 error; nothing of it was stored
  [3]

A workbook is recognised and refused, and so is text in UTF-16.

  $ printf 'PK\003\004 and the rest of a workbook' > m9.xlsx
  $ ccgledger import m9.xlsx
  error[V003] m9.xlsx: this is a workbook or another packed file, not CSV
     fix: save it as CSV in UTF-8
  m9.xlsx: rejected: 1 error; nothing of it was stored
  [3]
  $ printf '\377\376o\000r\000g\000' > utf16.csv
  $ ccgledger import utf16.csv
  error[V003] utf16.csv: this is UTF-16 text
     fix: save it as CSV in UTF-8
  utf16.csv: rejected: 1 error; nothing of it was stored
  [3]

A byte that no text holds:

  $ printf 'organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n09C,2017-18,9,ACU_NHS,R,100,1\0000,133,134\n' > nul.csv
  $ ccgledger import nul.csv
  error[V003] nul.csv:2:30: the byte 0x00 is not text in UTF-8
      2 | 09C,2017-18,9,ACU_NHS,R,100,1 0,133,134
        |                              ^
     fix: save it as CSV in UTF-8
  nul.csv: rejected: 1 error; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
