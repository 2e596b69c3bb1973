A published paper is held against itself: what its figures make of each other is compared with what it prints.

  $ ccgledger init --quiet
  $ cat > bodies.csv <<EOF
  > code,name,kind,opened_on,closed_on
  > X01,An invented CCG,ccg,2013-04-01,
  > X02,Another invented CCG,ccg,2013-04-01,
  > EOF
  $ ccgledger orgs add bodies.csv --quiet

The month 10 paper of Haringey CCG for 2017-18 prints one amount as its deficit and as the movement of the month.

  $ ccgledger import "$CCGLEDGER_ROOT"/tests/fixtures/published/figures/haringey-2017-18-m10.csv --org X01
  haringey-2017-18-m10.csv: 11 rows: 11 new (import 1)
  $ ccgledger check paper-does-not-add --format csv
  check,severity,organisation,financial_year,month,finding,difference_pounds,sources
  C38,warning,X01,2017-18,10,"""adverse movement ... on the Month 9 reported position"" is printed as -£6.3m; the forecast itself is printed as the same, and from the control total to it is -£6.46m (movement_on_prior_month)",160000.00,import 1
  1 check ran: 0 errors and 1 warning
  [4]

A newspaper's 216 million of savings were said to be 5% of what the body had to spend.

  $ cat > savings.csv <<EOF
  > period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note
  > 2016-17,QIPP,qipp,total,plan_annual,216,GBPm,£216m,
  > 2016-17,QIPP,qipp,total,plan_annual,5,percent,5%,
  > EOF
  $ ccgledger import savings.csv --org X02
  savings.csv: 2 rows: 2 new (import 2)
  $ ccgledger check savings-out-of-proportion --format csv
  check,severity,organisation,financial_year,month,finding,difference_pounds,sources
  C42,warning,X02,2016-17,,"£216.0m of savings, with the percentage printed beside them, make a resource of £4,320.0m; no CCG had more than £2,000.0m in that year",216000000.00,import 2
  1 check ran: 0 errors and 1 warning
  [4]

The sums are a view, with what rounding may explain.

  $ ccgledger query "SELECT identity, expected_pence, printed_pence, difference_pence, tolerance_pence FROM paper_identity ORDER BY 1" --format csv
  identity,expected_pounds,printed_pounds,difference_pounds,tolerance_pounds
  moved_from,-6460000.00,-6300000.00,160000.00,105000.00
  underlying,1600000.00,,,100000.00
