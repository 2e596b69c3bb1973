V030: a group has no returns. Returns come from bodies; a group is shown by adding its members.

  $ ccgledger init --quiet

  $ cat > group.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > EK4,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > england,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import group.csv
  error[V030] group.csv:2:1 (organisation): EK4 is a group of bodies, and groups have no returns
      2 | EK4,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
        | ^^^
     fix: give the figures to the bodies, or import them as statements
  error[V030] group.csv:3:1 (organisation): ENG is a group of bodies, and groups have no returns
      3 | england,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
        | ^^^^^^^
     fix: give the figures to the bodies, or import them as statements
  group.csv: rejected: 2 errors in 2 rows; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
