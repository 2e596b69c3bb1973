V103: the line was not in use in that year. Returns do run behind, so the figures are kept; but the line may be the wrong one.

  $ ccgledger init --quiet

  $ cat > lines.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2018-19,9,RSV_RISK,NR,100.00,101.00,133.00,134.00
  > 09C,2018-19,10,RSV_RISK,NR,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,OTH_COVID,NR,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import lines.csv

A warning does not keep the file out.

  $ ccgledger doctor | grep holds
