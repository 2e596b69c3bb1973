`report runrate` tells what the year would come to if spending went on as it has: a check on the forecast, never in its place.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet

Month 5 and month 8 of CCG Y: it forecasts -40 thousand, which only holds if spending falls in the last four months.

  $ cat > year.csv << END
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X02,2017-18,5,RES_PROG_REC,R,500000,500000,1200000,1200000
  > X02,2017-18,5,ACU_NHS,R,500000,520000,1200000,1200000
  > X02,2017-18,5,OTH_TRANS,NR,0,5000,20000,20000
  > X02,2017-18,8,RES_PROG_REC,R,800000,800000,1200000,1200000
  > X02,2017-18,8,ACU_NHS,R,800000,850000,1200000,1210000
  > X02,2017-18,8,OTH_TRANS,NR,0,8000,20000,20000
  > X02,2017-18,8,RSV_GEN,NR,0,0,10000,10000
  > END
  $ ccgledger import year.csv --quiet
  $ ccgledger report runrate --org X02 --unit k
  organisation  financial year  month  method             extrapolated £000  implied position £000  forecast £000  exit position £000  difference £000  required ratio percent  rag  alarm  confidence  confirmed  source
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X02           2017-18             8  straight_line                  1,295                    -95            -40             unknown              -55                   86.7%  red  yes    partial     no         import 2
  X02           2017-18             8  plan_profile                   1,303                   -103            -40             unknown              -63                   86.7%  red  yes    partial     no         import 2
  X02           2017-18             8  last_three_months              1,302                   -102            -40             unknown              -62                   86.7%  red  yes    partial     no         import 2
  X02           2017-18             8  trimmed                        1,310                   -110            -40             unknown              -70                   86.7%  red  yes    partial     no         import 2
  X02           2017-18             8  exit_run_rate                  1,320                   -120        unknown                 -10             -110                   86.7%  red  yes    partial     no         import 2
  
  1 organisation, £000, 1 of 1 returns in
  straight_line: spending goes on as it has; reserves are left out
  plan_profile: spending goes on as it has; reserves are left out
  last_three_months: spending goes on as it has; reserves are left out
  trimmed: spending goes on as it has; reserves are left out
  exit_run_rate: spending goes on as it has; reserves are left out
  $ ccgledger report runrate --org X02 --format csv | head -2
  organisation,financial_year,month,method,extrapolated_pounds,implied_position_pounds,forecast_pounds,exit_position_pounds,difference_pounds,required_ratio_percent,rag,alarm,confidence,confirmed,source,band_low_pounds,band_high_pounds,required_monthly_pounds,average_monthly_pounds,lowest_month_pounds,reserves_forecast_pounds,basis,assumption,hockey_stick
  X02,2017-18,8,straight_line,1295000.00,-95000.00,-40000.00,,-55000.00,86.71,red,yes,partial,no,import 2,-110000.00,-95000.00,93000.00,107250.00,,10000.00,in_year,spending goes on as it has; reserves are left out,

Not before month 4, and in month 12 only the speed at which the next year begins:

  $ ccgledger report runrate --org X01
  organisation  financial year  month  method         extrapolated £m  implied position £m  forecast £m  exit position £m  difference £m  required ratio percent  rag  alarm  confidence  confirmed  source
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12  exit_run_rate          unknown              unknown      unknown            -11.40        unknown                 unknown              none        no         import 1
  
  1 organisation, £m, 1 of 1 returns in
  exit_run_rate: there is no whole return of three months before
  $ sed 's/,5,/,3,/' year.csv | grep -v ',8,' > m3.csv
  $ ccgledger import m3.csv --quiet
  $ ccgledger report runrate --org X02 --to M3
  organisation  financial year  month  method  extrapolated £m  implied position £m  forecast £m  exit position £m  difference £m  required ratio percent  rag  alarm  confidence  confirmed  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X02           2017-18             3  none            unknown              unknown        -0.02           unknown        unknown                 unknown              none        no         import 3
  
  1 organisation, to M3, £m, 1 of 1 returns in
  none: not before month 4: early months are estimates
