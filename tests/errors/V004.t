V004: the layout is not known. The headings fit none that the importer knows, so no cell has a certain meaning.

  $ ccgledger init --quiet

  $ cat > unknown.csv <<'END'
  > name,amount
  > Ashford,12
  > END
  $ ccgledger import unknown.csv

When most headings of a layout are there, those that are missing are named.

  $ cat > near.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year
  > 09C,2017-18,9,ACU_NHS,R,100,101,133
  > END
  $ ccgledger import near.csv

The layout can be insisted on; then another one is refused.

  $ cat > tidy.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import tidy.csv --layout long

A list of bodies has its own five headings.

  $ cat > bodies.csv <<'END'
  > name,code
  > CCG Z,Z01
  > END
  $ ccgledger orgs add bodies.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
