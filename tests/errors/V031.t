V031: the body stands already with other details. What was unknown about it can be filled in; what is known is not overwritten.

  $ ccgledger init --quiet

  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > 09C,NHS Ashford CCG,ccg,2012-04-01,2020-03-31
  > 09E,NHS Canterbury CCG,ccg,2013-04-01,2020-03-31
  > END
  $ ccgledger orgs add bodies.csv
  error[V031] bodies.csv:2:1 (code): 09C stands already as "NHS Ashford CCG", ccg, 2013-04-01 to 2020-03-31
      2 | 09C,NHS Ashford CCG,ccg,2012-04-01,2020-03-31
        | ^^^
     fix: make the row agree with it, or use another code
  error[V031] bodies.csv:3:1 (code): 09E stands already as "NHS Canterbury and Coastal CCG", ccg, 2013-04-01 to 2020-03-31
      3 | 09E,NHS Canterbury CCG,ccg,2013-04-01,2020-03-31
        | ^^^
     fix: make the row agree with it, or use another code
  bodies.csv: rejected: 2 errors; no body was added
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
