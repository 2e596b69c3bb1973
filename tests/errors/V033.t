V033: the row contradicts itself.

  $ ccgledger init --quiet

  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > Z01,CCG Z,ccg,2014-04-01,2013-04-01
  > END
  $ ccgledger orgs add bodies.csv
  error[V033] bodies.csv:2:26 (closed_on): the body closes on 2013-04-01, before it opens
      2 | Z01,CCG Z,ccg,2014-04-01,2013-04-01
        |                          ^^^^^^^^^^
     fix: correct one of the two dates
  bodies.csv: rejected: 1 error; no body was added
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
