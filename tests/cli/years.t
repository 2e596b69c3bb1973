`years` lists the financial years, with what the ledger holds of each: returns in force, bodies that sent one, published claims.

  $ ccgledger demo --quiet kent > /dev/null
  $ export CCGLEDGER_DB=kent/ccg.db
  $ ccgledger years
  financial year  first day   last day    returns  bodies  claims
  ───────────────────────────────────────────────────────────────
  2010-11         2010-04-01  2011-03-31        0       0       0
  2011-12         2011-04-01  2012-03-31        0       0       0
  2012-13         2012-04-01  2013-03-31        0       0       1
  2013-14         2013-04-01  2014-03-31        0       0       7
  2014-15         2014-04-01  2015-03-31        0       0       2
  2015-16         2015-04-01  2016-03-31        0       0       5
  2016-17         2016-04-01  2017-03-31        0       0      25
  2017-18         2017-04-01  2018-03-31        0       0      70
  2018-19         2018-04-01  2019-03-31        0       0      23
  2019-20         2019-04-01  2020-03-31        0       0       0
  2020-21         2020-04-01  2021-03-31        0       0       9
  2021-22         2021-04-01  2022-03-31        0       0       0
  2022-23         2022-04-01  2023-03-31        0       0       0
  2023-24         2023-04-01  2024-03-31        0       0       0
  2024-25         2024-04-01  2025-03-31        0       0       1
  2025-26         2025-04-01  2026-03-31        0       0       5
  2026-27         2026-04-01  2027-03-31        0       0       0
  2027-28         2027-04-01  2028-03-31        0       0       0
  2028-29         2028-04-01  2029-03-31        0       0       0
  2029-30         2029-04-01  2030-03-31        0       0       0
  
  20 years
  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ ccgledger years --format csv | grep -e financial_year -e 2017-18
  financial_year,first_day,last_day,returns,bodies,claims
  2017-18,2017-04-01,2018-03-31,1,1,70
