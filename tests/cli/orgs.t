`orgs` lists the bodies and groups that figures can be about.

  $ ccgledger init --quiet
  $ ccgledger orgs
  code       name                                       kind      opened on   closed on   successor  aliases
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C        NHS Ashford CCG                            ccg       2013-04-01  2020-03-31  91Q        ashford
  09E        NHS Canterbury and Coastal CCG             ccg       2013-04-01  2020-03-31  91Q        canterbury canterbury-and-coastal
  09J        NHS Dartford, Gravesham and Swanley CCG    ccg       2013-04-01  2020-03-31  91Q        dartford-gravesham-and-swanley dgs
  09W        NHS Medway CCG                             ccg       2013-04-01  2020-03-31  91Q        medway
  10A        NHS South Kent Coast CCG                   ccg       2013-04-01  2020-03-31  91Q        skc south-kent-coast
  10D        NHS Swale CCG                              ccg       2013-04-01  2020-03-31  91Q        swale
  10E        NHS Thanet CCG                             ccg       2013-04-01  2020-03-31  91Q        thanet
  91Q        NHS Kent and Medway CCG                    ccg       2020-04-01  2022-06-30  QKS        kent-and-medway-ccg
  99J        NHS West Kent CCG                          ccg       2013-04-01  2020-03-31  91Q        west-kent
  QKS        NHS Kent and Medway Integrated Care Board  icb       2022-07-01                         kent-and-medway-icb
  E54000032  Kent and Medway STP                        stp                   2022-06-30  QKS        kent-and-medway kent-and-medway-stp
  EK2        Ashford and Canterbury and Coastal CCGs    group     2013-04-01  2020-03-31             ashford-and-canterbury
  EK4        East Kent CCGs                             group     2013-04-01  2020-03-31             east-kent
  ENG        All CCGs in England                        national  2013-04-01  2022-06-30             england
  
  14 bodies and groups
  $ ccgledger orgs list --format csv | head -3
  code,name,kind,opened_on,closed_on,successor,aliases
  09C,NHS Ashford CCG,ccg,2013-04-01,2020-03-31,91Q,ashford
  09E,NHS Canterbury and Coastal CCG,ccg,2013-04-01,2020-03-31,91Q,canterbury canterbury-and-coastal

`show` tells all that is known of one: by code, alias or name.

  $ ccgledger orgs show thanet --format csv | cut -d, -f1,2
  fact,value
  code,10E
  name,NHS Thanet CCG
  kind,ccg
  opened,2013-04-01
  closed,2020-03-31
  ONS code,E38000184
  alias,thanet
  passed to,91Q NHS Kent and Medway CCG on 2020-04-01
  in group,E54000032 Kent and Medway STP from 2013-04-01 to 2020-03-31
  in group,EK4 East Kent CCGs from 2013-04-01 to 2020-03-31
  in group,ENG All CCGs in England from 2013-04-01 to 2020-03-31
  $ ccgledger orgs show "nhs thanet ccg" --format csv | sed -n 2p
  code,10E,"NHS ODS organisation file, November 2018; ONS code list, April 2013; closing date from the CCG archive of Kent and Medway ICB"
  $ ccgledger orgs show 10E --format csv | sed -n 2p
  code,10E,"NHS ODS organisation file, November 2018; ONS code list, April 2013; closing date from the CCG archive of Kent and Medway ICB"

Who came before, and who is in a group:

  $ ccgledger orgs show qks --format csv | cut -d, -f1,2 | grep 'taken over'
  taken over from,91Q NHS Kent and Medway CCG on 2022-07-01
  taken over from,E54000032 Kent and Medway STP on 2022-07-01
  $ ccgledger orgs show east-kent --format csv | cut -d, -f1,2 | grep member
  member,09C NHS Ashford CCG from 2013-04-01 to 2020-03-31
  member,09E NHS Canterbury and Coastal CCG from 2013-04-01 to 2020-03-31
  member,10A NHS South Kent Coast CCG from 2013-04-01 to 2020-03-31
  member,10E NHS Thanet CCG from 2013-04-01 to 2020-03-31
  $ ccgledger orgs show thanet | tail -1
  11 facts

Where the record of a body was imported, its events and counts of people are there as well.

  $ ccgledger demo --quiet kent > /dev/null
  $ ccgledger --db kent/ccg.db orgs show ashford --format csv | grep -e ^event -e ^persons | head -5
  event,2017-04 transfer_agreed: Canterbury and Coastal agrees to give GBP 3m,S03
  event,2018-07 rating: Inadequate for 2017-18,S04
  event,2018-08-07 special_measures: Put in special measures (the day of the public statement),S08
  persons,"2013-06 123,919 (registered_list_sum)",S52
  persons,"2013-09 124,824 (registered_list_sum)",S52

`add` takes bodies from a CSV file.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/bodies.csv .
  $ cat bodies.csv
  code,name,kind,opened_on,closed_on
  X01,CCG X (invented),ccg,2013-04-01,
  X02,CCG Y (invented),ccg,2013-04-01,
  $ ccgledger orgs add bodies.csv
  bodies.csv: 2 rows: 2 added, 0 completed, 0 unchanged
  $ ccgledger orgs add bodies.csv
  bodies.csv: 2 rows: 0 added, 0 completed, 2 unchanged
  $ ccgledger orgs show X01
  fact    value             source
  ──────────────────────────────────
  code    X01               orgs add
  name    CCG X (invented)  orgs add
  kind    ccg               orgs add
  opened  2013-04-01        orgs add
  
  4 facts

What was unknown of a body can be filled in later; what is known stands.

  $ printf 'code,name,kind,opened_on,closed_on\nX01,CCG X (invented),ccg,2013-04-01,2020-03-31\n' > closed.csv
  $ ccgledger orgs add closed.csv
  closed.csv: 1 row: 0 added, 1 completed, 0 unchanged
  $ printf 'code,name,kind,opened_on,closed_on\nX01,CCG X (invented),ccg,2013-04-01,2021-03-31\nX03,CCG Z,ccg,,\n' > other.csv
  $ ccgledger orgs add other.csv
  error[V031] other.csv:2:1 (code): X01 stands already as "CCG X (invented)", ccg, 2013-04-01 to 2020-03-31
      2 | X01,CCG X (invented),ccg,2013-04-01,2021-03-31
        | ^^^
     fix: make the row agree with it, or use another code
  other.csv: rejected: 1 error; no body was added
  [3]
  $ ccgledger orgs show X03
  ccgledger: no body is called "X03" (did you mean X01 or X02?); `ccgledger orgs` lists them all
  [2]

  $ ccgledger orgs show thanett
  ccgledger: no body is called "thanett" (did you mean thanet?); `ccgledger orgs` lists them all
  [2]
  $ ccgledger orgs show nowhere
  ccgledger: no body is called "nowhere"; `ccgledger orgs` lists them all
  [2]
  $ ccgledger orgs shw thanet
  ccgledger: `ccgledger orgs` has no command "shw" (did you mean show?); see `ccgledger orgs --help`
  [2]
  $ ccgledger orgs add missing.csv
  error[V001] missing.csv: the file cannot be read: No such file or directory
     fix: check the name and the rights
  missing.csv: rejected: 1 error; no body was added
  [3]
