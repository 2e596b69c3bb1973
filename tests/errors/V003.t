V003: the file cannot be read as text. Names and amounts can only be read safely when the coding of the letters is certain. UTF-8, UTF-16
and Windows-1252 are recognised; here letters of two codings stand in one file.

  $ ccgledger init --quiet

  $ printf 'organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,notes\n09C,2017-18,9,ACU_NHS,R,100,\243101,133,134,caf\303\251\n' > mixed.csv
  $ ccgledger import mixed.csv
  error[V003] mixed.csv:2:29: the byte 0xa3 is not text in UTF-8
      2 | 09C,2017-18,9,ACU_NHS,R,100,�101,133,134,café
        |                             ^
     fix: save it as CSV in UTF-8
  mixed.csv: rejected: 1 error; nothing of it was stored
  [3]

UTF-16 with half a character at its end:

  $ printf '\377\376o\000r\000g' > utf16.csv
  $ ccgledger import utf16.csv
  error[V003] utf16.csv:1:3: this is UTF-16 text, and it ends in the middle of a character
      1 | orX
        |   ^
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
