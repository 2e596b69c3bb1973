V103: the line was not in use in that year. Returns do run behind, so the figures are kept; but the line may be the wrong one.

  $ ccgledger init --quiet

  $ cat > lines.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2018-19,9,RSV_RISK,NR,100.00,101.00,133.00,134.00
  > 09C,2018-19,10,RSV_RISK,NR,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,OTH_COVID,NR,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import lines.csv
  warning[V103] lines.csv:2:15 (line): line RSV_RISK was in use from 2016-17 to 2017-18 and not in 2018-19; this row, and others of the file that are like it, are kept
      2 | 09C,2018-19,9,RSV_RISK,NR,100.00,101.00,133.00,134.00
        |               ^^^^^^^^
     fix: check the line
  warning[V103] lines.csv:4:15 (line): line OTH_COVID was in use from 2019-20 on and not in 2017-18; this row, and others of the file that are like it, are kept
      4 | 09C,2017-18,9,OTH_COVID,NR,100.00,101.00,133.00,134.00
        |               ^^^^^^^^^
     fix: check the line
  lines.csv: 3 rows: 3 new (import 1, 3 returns)

A warning does not keep the file out.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 1 import, 3 returns in force, 0 claims in force
