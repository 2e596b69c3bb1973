V031: the body stands already with other details. What was unknown about it can be filled in; what is known is not overwritten.

  $ ccgledger init --quiet

  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > 09C,NHS Ashford CCG,ccg,2012-04-01,2020-03-31
  > 09E,NHS Canterbury CCG,ccg,2013-04-01,2020-03-31
  > END
  $ ccgledger orgs add bodies.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
