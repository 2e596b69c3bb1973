V105: a sum or variance of the table does not close. Half a digit may be lost; what is printed is taken, and said.

  $ ccgledger init --quiet

  $ cat > key-duties.csv <<'END'
  > Key Duties,Year to date,Forecast,Key Issues
  > Deliver £13.2m Surplus (CCG's Control Total),(£9.9m) Under Spend,(£13.2m) Under Spend,
  > a) Achieve a surplus against the Programme Allocation,(£8.5m) Under Spend,(£11.3m) Under Spend,
  > b) Remain within Running Cost Allowance (RCA),(£1.4m) Under Spend,(£1.0m) Under Spend,
  > END
  $ ccgledger import key-duties.csv --org 09C --fy 2017-18 --month M9
  warning[V105] key-duties.csv:2:66 (forecast_outturn): the total is 900k better than a) Achieve a surplus against the Programme Allocation, b) Remain within Running Cost Allowance* give
      2 | Deliver £13.2m Surplus (CCG's Control Total),(£9.9m) Under Spend,(£13.2m) Under Spend,
        |                                                                  ^^^^^^^^^^^^^^^^^^^^
  key-duties.csv: 3 rows: 6 new, 1 sum or variance proved (import 1)
