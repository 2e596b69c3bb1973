`report structural --variants`, or `report variants`, sets each meaning of "underlying" beside the others.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ ccgledger report structural --variants --org X01
  organisation  financial year  month  variant  name             value £m  difference £m  difference                                                                   method  confidence  confirmed  basis    source
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12  U1       strip_out          -11.60           0.00  the measure of the others                                                    full    full        yes        in_year  import 1
  X01           2017-18            12  U2       exit               -11.40           0.20  full-year effects of lasting changes                                         full    full        yes        in_year  import 1
  X01           2017-18            12  U3       prudent            -15.47          -3.87  headroom of 1.0% and contingency of 0.5% of resource, as if spent            full    full        no         in_year  import 1
  X01           2017-18            12  U4       before_reserves     -8.00           3.60  one-offs stay in, but for reserves let go                                    lines   partial     no         in_year  import 1
  X01           2017-18            12  U5       judged            unknown        unknown  the list of items judged one-off instead of the marks of the return          none    none        no         in_year  import 1
  X01           2017-18            12  U6       add_back           -12.70          -1.10  only named help is taken out: one-off costs and other one-off money stay in  lines   partial     no         in_year  import 1
  
  1 organisation, £m, 1 of 1 returns in
  full: every line says recurrent or not
  lines: of the mitigations used, a return shows reserves let go and no others
  none: nobody listed items judged one-off

The flag belongs to one report.

  $ ccgledger report qipp --variants
  ccgledger: --variants is a way to look at one report: write `ccgledger report structural --variants`
  [2]
  $ ccgledger report structural --variants --whatif
  ccgledger: --variants is a way to look at one report: write `ccgledger report structural --variants`
  [2]
