V010: the body is not known. The importer does not guess; it names the nearest that it knows.

  $ ccgledger init --quiet

  $ cat > body.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > Ashfrod,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > NHS South East Coast CCG,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > ZZZ,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import body.csv
  error[V010] body.csv:2:1 (organisation): no body is called "Ashfrod" (did you mean ashford?)
      2 | Ashfrod,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
        | ^^^^^^^
     fix: correct the code, or add the body with `ccgledger orgs add FILE`
  error[V010] body.csv:3:1 (organisation): no body is called "NHS South East Coast CCG" (did you mean NHS South Kent Coast CCG?)
      3 | NHS South East Coast CCG,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
        | ^^^^^^^^^^^^^^^^^^^^^^^^
     fix: correct the code, or add the body with `ccgledger orgs add FILE`
  error[V010] body.csv:4:1 (organisation): no body is called "ZZZ"
      4 | ZZZ,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
        | ^^^
     fix: correct the code, or add the body with `ccgledger orgs add FILE`
  body.csv: rejected: 3 errors in 3 rows; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
