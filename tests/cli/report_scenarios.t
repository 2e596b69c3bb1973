`report scenarios` tells where a year ends under named conditions: none, each alone, all together.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet

Canterbury's support of 3.0m to Ashford, withdrawn: two bodies move, and their sum does not.

  $ ccgledger report scenarios --group ashford-and-canterbury --fy 2017-18
  scenario                           adds £m  year ends at £m  bound    source
  ───────────────────────────────────────────────────────────────────────────────────────────
  09C 2017-18
  └─ as published: the forecast                          -9.0  exact    S01
     ├─ downside                     unknown            -20.0  at_most  S01
     ├─ support_withdrawn               -3.0            -12.0  exact    S01
     └─ all together                 unknown          unknown           S01
  09E 2017-18
  └─ as published: the forecast                          -7.0  exact    S03
     ├─ downside                     unknown          unknown           S03
     ├─ support_withdrawn                3.0             -4.0  exact    S03
     └─ all together                 unknown          unknown           S03
  EK2 2017-18
  └─ members together: the forecast                     -16.0  exact    members: publications
     └─ support_withdrawn                0.0            -16.0  exact    members: publications
  
  3 organisations, 2017-18, £m, 0 of 2 returns in (missing 09C, 09E)
  the forecast: the forecast counts the support
  as published: what else it takes for granted is not known
  forecast and effects: the forecast counts the support
  none: a condition is published as a position, which may hold the others already
  none: what else it takes for granted is not known
  the forecast: the sum of the members
  forecast and effects: the sum of the members
  $ ccgledger report scenarios --org EK2 --fy 2017-18 --format csv
  organisation,financial_year,scenario,conditions,position_pounds,bound,source,effect_pounds,evidence,method,confidence,basis,assumption
  EK2,2017-18,none,,-16000000.00,exact,members: publications,,members,the forecast,partial,unknown,the sum of the members
  EK2,2017-18,support_withdrawn,support_withdrawn,-16000000.00,exact,members: publications,0.00,members,forecast and effects,partial,unknown,the sum of the members

From a list:

  $ cat > scenarios.csv << END
  > scenario,financial_year,organisation,effect,bound,note,source
  > contract lost,2017-18,X01,-2000000,exact,,
  > hard winter,2017-18,X01,-1000000,at_most,,
  > END
  $ ccgledger import scenarios.csv --quiet
  $ ccgledger report scenarios --org X01
  scenario                               adds £m  year ends at £m  bound    source
  ──────────────────────────────────────────────────────────────────────────────────
  X01 2017-18
  └─ by returns and lists: the forecast                      -8.0  exact    import 1
     ├─ contract lost                       -2.0            -10.0  exact    import 6
     ├─ hard winter                         -1.0             -9.0  at_most  import 6
     └─ all together                        -3.0            -11.0  at_most  import 6
  
  1 organisation, £m, 1 of 1 returns in
  the forecast: the forecast of the latest return
  forecast and effects: the forecast of the latest return
