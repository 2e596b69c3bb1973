V032: the name belongs to another body. A code, name or alias must lead to one only.

  $ ccgledger init --quiet

  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > ASH,ashford,ccg,2013-04-01,
  > ashford,Ashford again,ccg,2013-04-01,
  > Z01,NHS Swale CCG,ccg,2013-04-01,
  > END
  $ ccgledger orgs add bodies.csv
  error[V032] bodies.csv:2:5 (name): "ashford" leads to 09C already
      2 | ASH,ashford,ccg,2013-04-01,
        |     ^^^^^^^
     fix: choose another name
  error[V032] bodies.csv:3:1 (code): "ashford" leads to 09C already
      3 | ashford,Ashford again,ccg,2013-04-01,
        | ^^^^^^^
     fix: choose another code
  error[V032] bodies.csv:4:5 (name): "NHS Swale CCG" leads to 10D already
      4 | Z01,NHS Swale CCG,ccg,2013-04-01,
        |     ^^^^^^^^^^^^^
     fix: choose another name
  bodies.csv: rejected: 3 errors; no body was added
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
