V108: the text was read in another coding. In Windows-1252, which older programs write, a pound sign is the one byte 0xA3.

  $ ccgledger init --quiet

  $ printf 'organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n09C,2017-18,9,ACU_NHS,R,100,\243101,133,134\n' > windows.csv
  $ ccgledger import windows.csv
  warning[V108] windows.csv: the file is not UTF-8 and was read as Windows-1252
     fix: save it as UTF-8 to be sure
  windows.csv: 1 row: 1 new (import 1)
  $ ccgledger query "SELECT actual_ytd_pence FROM return_figure" --format csv
  actual_ytd_pounds
  101.00

UTF-16 says in its first two bytes what it is, and nothing needs to be said.

  $ sed 's/,9,/,8,/' windows.csv | iconv -f WINDOWS-1252 -t UTF-16 > utf16.csv
  $ ccgledger import utf16.csv
  warning[V113] utf16.csv:2 (forecast_year): 09C 2017-18:M8: the forecast leaves each remaining month 65% of what a month has cost so far
      2 | 09C,2017-18,8,ACU_NHS,R,100,£101,133,134
  utf16.csv: 1 row: 1 new (import 2)
