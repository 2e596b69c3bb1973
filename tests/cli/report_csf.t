`report csf` tests the Commissioner Sustainability Fund quarter by quarter: was the position to date behind the control total?

  $ ccgledger init --quiet
  $ ccgledger orgs add "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/bodies.csv --quiet
  $ cat > quarters.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X01,2018-19,3,RES_PROG_REC,R,50000,50000,200000,200000
  > X01,2018-19,3,ACU_NHS,R,52000,52000,208000,208000
  > X01,2018-19,3,MEM_CT,,,,,-8000
  > X01,2018-19,6,RES_PROG_REC,R,100000,100000,200000,200000
  > X01,2018-19,6,RES_CSF,NR,0,2000,0,8000
  > X01,2018-19,6,ACU_NHS,R,104000,104500,208000,208000
  > X01,2018-19,6,MEM_CT,,,,,-8000
  > END
  $ ccgledger import quarters.csv --unit k --quiet
  $ ccgledger report csf --org X01
  organisation  financial year  quarter  control total £m  phased £m  position £m  margin £m  result         fund £m  received £m  method        confidence  confirmed  source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2018-19               1              -8.0       -2.0         -2.0        0.0  pass               2.0          0.0  quarter test  partial     no         import 1
  X01           2018-19               2              -8.0       -4.0         -4.5       -0.5  fail               0.0          2.0  quarter test  partial     no         import 1
  X01           2018-19               3           unknown    unknown      unknown    unknown  not_derivable  unknown      unknown  quarter test  none        no
  X01           2018-19               4           unknown    unknown      unknown    unknown  not_derivable  unknown      unknown  quarter test  none        no
  
  1 organisation, £m, 1 of 1 returns in
  quarter test: the control total comes month by month as the plan does; each quarter brings its share
  quarter test: there is no return of the quarter's last month
