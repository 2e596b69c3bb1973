V019: the body did not exist in that month. The figures belong to a predecessor or a successor.

  $ ccgledger init --quiet

  $ cat > dates.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2020-21,1,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 91Q,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > qks,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import dates.csv
  error[V019] dates.csv:2:1 (organisation): 09C did not exist in 2020-21:M1 (April): it opened on 2013-04-01 and closed on 2020-03-31
      2 | 09C,2020-21,1,ACU_NHS,R,100.00,101.00,133.00,134.00
        | ^^^
     fix: correct the month or the body; `ccgledger orgs show 09C` names who came before and after
  error[V019] dates.csv:3:1 (organisation): 91Q did not exist in 2017-18:M9 (December): it opened on 2020-04-01 and closed on 2022-06-30
      3 | 91Q,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
        | ^^^
     fix: correct the month or the body; `ccgledger orgs show 91Q` names who came before and after
  error[V019] dates.csv:4:1 (organisation): QKS did not exist in 2017-18:M9 (December): it opened on 2022-07-01
      4 | qks,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
        | ^^^
     fix: correct the month or the body; `ccgledger orgs show QKS` names who came before and after
  dates.csv: rejected: 3 errors in 3 rows; nothing of it was stored
  [3]
  $ ccgledger orgs show 09C --format csv | grep 'passed to' | cut -d, -f2
  91Q NHS Kent and Medway CCG on 2020-04-01

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
