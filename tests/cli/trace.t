`trace` follows a figure down to the cells it came from: which file, which line of it, which import.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet

The one-off help of 3.6m in CCG X's year, cell by cell. The effect is what each does to the position.

  $ ccgledger trace X01 2017-18 one_off
  line            recurrence    plan ytd £   actual ytd £   plan year £  forecast year £       effect £  file                   source line  came by
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  RES_TRANS       NR          1,500,000.00   1,500,000.00  1,500,000.00     1,500,000.00   1,500,000.00  ccg_x_2017-18_M12.csv            3  import 1, return version 1
  RES_SUPPORT_IN  NR                  0.00   2,500,000.00          0.00     2,500,000.00   2,500,000.00  ccg_x_2017-18_M12.csv            4  import 1, return version 1
  OTH_TRANS       NR          2,600,000.00   2,600,000.00  2,600,000.00     2,600,000.00  -2,600,000.00  ccg_x_2017-18_M12.csv           14  import 1, return version 1
  OTH_PRIORYR     NR                  0.00  -2,200,000.00          0.00    -2,200,000.00   2,200,000.00  ccg_x_2017-18_M12.csv           15  import 1, return version 1
  
  CCG X (invented) (X01), 2017-18, one_off: 4 cells, £

The effects add to the figure of the report.

  $ ccgledger trace X01 2017-18 one_off --format csv | cut -d, -f7
  effect_pounds
  1500000.00
  2500000.00
  -2600000.00
  2200000.00
  $ ccgledger report structural --org X01 --format csv | cut -d, -f8
  one_off_pounds
  3600000.00

One line, in one month, and the line of the file that gave it:

  $ ccgledger trace X01 2017-18:M12 PC_PRESC --format csv | cut -d, -f1,6-9
  line,forecast_year_pounds,effect_pounds,file,source_line
  PC_PRESC,23700000.00,-23700000.00,ccg_x_2017-18_M12.csv,12
  $ sed -n 12p ccg_x_2017-18_M12.csv
  X01,2017-18,12,PC_PRESC,R,22000000.00,23700000.00,22000000.00,23700000.00

A corrected return leads to the new file.

  $ sed '/PC_PRESC/s/23700000.00/23900000.00/g' ccg_x_2017-18_M12.csv > corrected.csv
  $ ccgledger import corrected.csv --quiet
  $ ccgledger trace X01 2017-18:M12 PC_PRESC --format csv | cut -d, -f1,6-10
  line,forecast_year_pounds,effect_pounds,file,source_line,came_by
  PC_PRESC,23900000.00,-23900000.00,corrected.csv,12,"import 2

A published figure leads to its publication.

  $ ccgledger demo --quiet kent > /dev/null
  $ ccgledger --db kent/ccg.db trace ashford 2017-18 outturn_in_year --format csv | cut -d, -f1,7-10
  line,effect_pounds,file,source_line,came_by
  outturn_in_year,,facts.csv,18,"import 3
  outturn_in_year,,facts.csv,138,"import 3
  outturn_in_year,,facts.csv,142,"import 3
  outturn_in_year,,facts.csv,145,"import 3

  $ ccgledger trace X01 2017-18 ACU_NSH
  ccgledger: "ACU_NSH" is neither a line, nor position, structural or one_off, nor a measure of claims (did you mean ACU_NHS, ACU_NCA or ACU_OTH?)
  [2]
  $ ccgledger trace X99 2017-18 position
  ccgledger: no body is called "X99"; `ccgledger orgs` lists them all
  [2]
  $ ccgledger trace X01 2017 position
  ccgledger: "2017" is not a period: write 2017-18:M9, or 2017-18 for the latest month of the year
  [2]
  $ ccgledger trace X01 2011-12 position
  nothing matched
  line  recurrence  plan ytd £  actual ytd £  plan year £  forecast year £  effect £  file  source line  came by
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
  
  CCG X (invented) (X01), 2011-12, position: 0 cells, £
  [5]
  $ ccgledger trace X01
  ccgledger: `ccgledger trace` needs `period`; see `ccgledger trace --help`
  [2]
