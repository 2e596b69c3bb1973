V004: the layout is not known. The headings fit none that the importer knows, so no cell has a certain meaning.

  $ ccgledger init --quiet

  $ cat > unknown.csv <<'END'
  > name,amount
  > Ashford,12
  > END
  $ ccgledger import unknown.csv
  error[V004] unknown.csv:1: these headings fit no layout that is known
      1 | name,amount
     fix: see `ccgledger layouts` for the headings of each layout; `ccgledger template` makes a blank return to fill in
  unknown.csv: rejected: 1 error; nothing of it was stored
  [3]

When most headings of a layout are there, those that are missing are named.

  $ cat > near.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year
  > 09C,2017-18,9,ACU_NHS,R,100,101,133
  > END
  $ ccgledger import near.csv
  error[V004] near.csv:1: these headings are near the layout `tidy`, which also needs: forecast_year
      1 | organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year
     fix: add or rename the columns
  near.csv: rejected: 1 error; nothing of it was stored
  [3]

The headings come first: where a title, or a line of blanks, stands above those of a known layout, the message says so.

  $ cat > titled.csv <<'END'
  > Ashford: return of month 9,,,,,,,,
  > ,,,,,,,,
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100,101,133,134
  > END
  $ ccgledger import titled.csv
  error[V004] titled.csv:3: these are the headings of the layout `tidy`, and rows stand above them
      3 | organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
     fix: delete the rows above the headings
  titled.csv: rejected: 1 error; nothing of it was stored
  [3]
  $ sed 1d titled.csv > blank_first.csv
  $ ccgledger import blank_first.csv --dry-run
  error[V004] blank_first.csv:2: these are the headings of the layout `tidy`, and rows stand above them
      2 | organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
     fix: delete the rows above the headings
  blank_first.csv: rejected: 1 error; nothing of it was stored
  dry run: nothing was written; the real run would refuse the file
  [3]
  $ sed 's/,plan_year/,the_plan/' titled.csv > titled_wrongly.csv
  $ ccgledger import titled_wrongly.csv 2>&1 | head -1
  error[V004] titled_wrongly.csv:1: these headings fit no layout that is known

The layout can be insisted on; then another one is refused.

  $ cat > tidy.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import tidy.csv --layout long
  error[V004] tidy.csv:1: these headings are of the layout `tidy`, not `long`
      1 | organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
     fix: leave --layout out, or correct the headings
  tidy.csv: rejected: 1 error; nothing of it was stored
  [3]

A list of bodies has its own five headings.

  $ cat > bodies.csv <<'END'
  > name,code
  > CCG Z,Z01
  > END
  $ ccgledger orgs add bodies.csv
  error[V004] bodies.csv:1: a list of bodies is headed code,name,kind,opened_on,closed_on
      1 | name,code
     fix: give the file these five headings, in this order
  bodies.csv: rejected: 1 error; no body was added
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
