`report forecast` sets every forecast of a year-end in order, beside what came.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet

South Kent Coast said nil in February 2018, and closed at -7.3m.

  $ ccgledger report forecast --org south-kent-coast --fy 2017-18
  organisation  financial year  month  forecast £m  drift £m  outturn £m  error £m  bias year £m  bias month £m  first warning month  made on     evidence   source
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  10A           2017-18                        0.0   unknown        -7.3       7.3           7.3        unknown                       2018-02     statement  S02
  10A           2017-18                        0.0       0.0        -7.3       7.3           7.3        unknown                       2018-02-13  statement  S01
  
  1 organisation, 2017-18, £m, 0 of 1 returns in (missing 10A)
  $ ccgledger report forecast --org england --fy 2017-18
  organisation  financial year  month  forecast £m  drift £m  outturn £m  error £m  bias year £m  bias month £m  first warning month  made on  evidence   source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  ENG           2017-18             4       -17.00   unknown     -213.00    196.00       -118.67         196.00                       2017-09  statement  S46
  ENG           2017-18             9      -291.00   -274.00     -213.00    -78.00       -118.67         -78.00                       2018-02  statement  S49
  ENG           2017-18                    -687.00   -396.00     -213.00   -474.00       -118.67        unknown                       2018-03  statement  S50
  
  1 organisation, 2017-18, £m

Of returns, month by month:

  $ cat > year.csv << END
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X02,2017-18,6,RES_PROG_REC,R,500000,500000,1000000,1000000
  > X02,2017-18,6,ACU_NHS,R,500000,500000,1000000,1000000
  > X02,2017-18,9,RES_PROG_REC,R,750000,750000,1000000,1000000
  > X02,2017-18,9,ACU_NHS,R,750000,760000,1000000,1010000
  > X02,2017-18,12,RES_PROG_REC,R,1000000,1000000,1000000,1000000
  > X02,2017-18,12,ACU_NHS,R,1000000,1030000,1000000,1030000
  > END
  $ ccgledger import year.csv --quiet
  $ ccgledger report forecast --org X02 --unit k
  organisation  financial year  month  forecast £000  drift £000  outturn £000  error £000  bias year £000  bias month £000  first warning month  made on  evidence  source
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X02           2017-18             6              0     unknown           -30          30              25               30                    9           return    import 6
  X02           2017-18             9            -10         -10           -30          20              25               20                    9           return    import 6
  X02           2017-18            12            -30         -20           -30     unknown              25          unknown                    9           return    import 6
  
  1 organisation, £000, 1 of 1 returns in
  $ ccgledger report forecast --org X02 --to M9 --format csv
  organisation,financial_year,month,forecast_pounds,drift_pounds,outturn_pounds,error_pounds,bias_year_pounds,bias_month_pounds,first_warning_month,made_on,evidence,source,plan_pounds,bound,stream,method,confidence,basis,confirmed,outcome_source
  X02,2017-18,6,0.00,,-30000.00,30000.00,25000.00,30000.00,9,,return,import 6,0.00,exact,,forecast less outturn,full,in_year,no,import 6
  X02,2017-18,9,-10000.00,-10000.00,-30000.00,20000.00,25000.00,20000.00,9,,return,import 6,0.00,exact,,forecast less outturn,full,in_year,no,import 6
