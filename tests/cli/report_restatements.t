`report restatements` lists the returns that were sent again, and what that moved.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ for month in 9 10 11; do sed "s/2017-18,12,/2017-18,$month,/" ccg_x_2017-18_M12.csv > m$month.csv; ccgledger import m$month.csv --quiet; done

Nobody sent anything twice yet.

  $ ccgledger report restatements
  nothing matched
  organisation  financial year  month  version  recorded at  import run id  actual ytd change £m  plan year change £m  forecast year change £m  lines moved  later returns  standing
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  
  0 organisations, £m, 1 of 10 returns in (missing 09C, 09E, 09J, 09W, 10A, 10D, 10E, 99J and 1 more)
  [5]

Month 9 comes again when months 10 and 11 are in: history moves under two later returns.

  $ sed '/PC_PRESC/s/23700000.00/24700000.00/g' m9.csv > m9-again.csv
  $ ccgledger import m9-again.csv --quiet
  $ sed '/RUN_PAY/d' m11.csv > m11-again.csv
  $ ccgledger import m11-again.csv --quiet
  $ ccgledger report restatements --org X01 --fy 2017-18
  organisation  financial year  month  version  recorded at           import run id  actual ytd change £m  plan year change £m  forecast year change £m  lines moved  later returns  standing
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18             9        2  *              4                  -1.0                  0.0                     -1.0            1              2  in force (glob)
  X01           2017-18            11        2  *              5                   3.9                  3.9                      3.9            1              0  in force (glob)
  
  1 organisation, 2017-18, £m, 1 of 1 returns in
  $ ccgledger report restatements --org X01 --to M9 --format csv
  organisation,financial_year,month,version,recorded_at,import_run_id,actual_ytd_before_pounds,actual_ytd_after_pounds,actual_ytd_change_pounds,plan_year_before_pounds,plan_year_after_pounds,plan_year_change_pounds,forecast_year_before_pounds,forecast_year_after_pounds,forecast_year_change_pounds,lines_moved,later_returns,standing,kind,before_version,before_import_run_id,warning
  X01,2017-18,9,2,*,4,-8000000.00,-9000000.00,-1000000.00,-1000000.00,-1000000.00,0.00,-8000000.00,-9000000.00,-1000000.00,1,2,in force,return,1,1, (glob)

A version that was undone stays in the list; the one that came after it is compared with what counted then.

  $ ccgledger imports undo 4 --reason "draft" --quiet
  $ sed '/PC_PRESC/s/23700000.00/25700000.00/g' m9.csv > m9-third.csv
  $ ccgledger import m9-third.csv --quiet
  $ ccgledger report restatements --org X01 --to M9 --format csv | cut -d, -f3,4,6,9,16-21
  month,version,import_run_id,actual_ytd_change_pounds,lines_moved,later_returns,standing,kind,before_version,before_import_run_id
  9,2,4,-1000000.00,1,2,undone,return,1,1
  9,3,6,-2000000.00,1,2,in force,return,1,1

An amount that is not known is no nil: neither is its change.

  $ sed '/PC_PRESC/s/[^,]*$//' m10.csv > m10-again.csv
  $ ccgledger import m10-again.csv --quiet
  $ ccgledger report restatements --org X01 --to M10 --wide | grep ' 10 '
  X01           2017-18            10        2  *              7                  -8.0                 -8.0                   0.0                 -1.0                -1.0                  0.0                     -8.0                 unknown                  unknown            1              1  in force  return               1                     2 (glob)

  $ ccgledger report restatements --basis in_year
  ccgledger: report restatements knows no basis: leave --basis out
  [2]
