V032: the name belongs to another body. A code, name or alias must lead to one only.

  $ ccgledger init --quiet

  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > ASH,ashford,ccg,2013-04-01,
  > ashford,Ashford again,ccg,2013-04-01,
  > Z01,NHS Swale CCG,ccg,2013-04-01,
  > END
  $ ccgledger orgs add bodies.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
