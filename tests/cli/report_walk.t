`report walk` leads from one year's position to the next.

  $ ccgledger init --quiet
  $ ccgledger orgs add "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/bodies.csv --quiet
  $ cat > years.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X01,2016-17,12,RES_PROG_REC,R,100000,100000,100000,100000
  > X01,2016-17,12,RES_QP,NR,2000,2000,2000,2000
  > X01,2016-17,12,ACU_NHS,R,109000,109000,109000,109000
  > X01,2016-17,12,MEM_FYE_QIPP,R,,,,1000
  > X01,2017-18,12,RES_PROG_REC,R,105000,105000,105000,105000
  > X01,2017-18,12,ACU_NHS,R,120000,120000,120000,120000
  > X01,2017-18,12,OTH_TRANS,NR,3000,3000,3000,3000
  > X01,2017-18,12,QIPP_TXN_R,R,4000,4000,4000,4000
  > END
  $ ccgledger import years.csv --unit k --quiet
  $ ccgledger report walk --org X01
  organisation  from year  financial year  step               value £m  method  confidence  source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2016-17    2017-18         before                 -7.0  walk    full        imports 1, 1
  X01           2016-17    2017-18         one_offs_before        -2.0  walk    full        imports 1, 1
  X01           2016-17    2017-18         full_year_effects       1.0  walk    full        imports 1, 1
  X01           2016-17    2017-18         growth                  5.0  walk    full        imports 1, 1
  X01           2016-17    2017-18         savings                 4.0  walk    full        imports 1, 1
  X01           2016-17    2017-18         one_offs               -3.0  walk    full        imports 1, 1
  X01           2016-17    2017-18         unexplained           -16.0  walk    full        imports 1, 1
  X01           2016-17    2017-18         position              -18.0  walk    full        imports 1, 1
  
  1 organisation, £m, 2 of 2 returns in
  walk: prices, activity and new duties are not given: they are in the unexplained
