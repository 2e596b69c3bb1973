`report bridge` leads from the plan to the next year's opening. Levels are positions; steps lead from one to the next.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet

CCG X: what the next year's plan makes of it is not known yet, and so the residual is unknown.

  $ ccgledger report bridge --org X01
  organisation  financial year  month  step                       value £m  method  confidence  source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12  plan                           -1.0  full    full        import 1
  X01           2017-18            12  variance                       -7.0  full    full        import 1
  X01           2017-18            12  reported                       -8.0  full    full        import 1
  X01           2017-18            12  one_offs                       -3.6  full    full        import 1
  X01           2017-18            12  structural                    -11.6  full    full        import 1
  X01           2017-18            12  full_year_effects               0.2  full    full        import 1
  X01           2017-18            12  exit                          -11.4  full    full        import 1
  X01           2017-18            12  residual                    unknown  full    none        import 1
  X01           2017-18            12  next_year_before_one_offs   unknown  full    none        import 1
  
  1 organisation, £m, 1 of 1 returns in
  $ cat > plan.csv << END
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X01,2018-19,1,RES_PROG_REC,R,21000000,21000000,259400000,259400000
  > X01,2018-19,1,ACU_NHS,R,22000000,22000000,270000000,270000000
  > END
  $ ccgledger import plan.csv --quiet
  $ ccgledger report bridge --org X01 --fy 2017-18 --format csv
  organisation,financial_year,month,step,kind,value_pounds,method,confidence,source,basis,assumption
  X01,2017-18,12,plan,level,-1000000.00,full,full,import 1,in_year,
  X01,2017-18,12,variance,step,-7000000.00,full,full,import 1,in_year,
  X01,2017-18,12,reported,level,-8000000.00,full,full,import 1,in_year,
  X01,2017-18,12,one_offs,step,-3600000.00,full,full,import 1,in_year,
  X01,2017-18,12,structural,level,-11600000.00,full,full,import 1,in_year,
  X01,2017-18,12,full_year_effects,step,200000.00,full,full,import 1,in_year,
  X01,2017-18,12,exit,level,-11400000.00,full,full,import 1,in_year,
  X01,2017-18,12,residual,step,800000.00,full,full,import 1,in_year,"the residual is growth, prices, new savings and whatever else the next plan holds: it is not explained here"
  X01,2017-18,12,next_year_before_one_offs,level,-10600000.00,full,full,import 1,in_year,
