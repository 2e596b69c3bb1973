V042: the signs of the table are other than declared. The sum closes when a surplus is printed as minus; the command says plus.

  $ ccgledger init --quiet

  $ cat > table-one.csv <<'END'
  > ,Annual Plan,Revised Plan (Budget),Budget YTD,Actual YTD,Variance YTD,Forecast For Year
  > Income,"(1,000)","(1,000)",(750),(750),0,"(1,000)"
  > Programme Costs,900,900,675,670,(5),890
  > Running Costs,50,50,38,37,(1),50
  > 2017/18 Deficit/(Surplus),(50),(50),(37),(43),(6),(60)
  > END
  $ ccgledger import table-one.csv --org 09C --fy 2017-18 --month M9 --sign surplus-positive
  error[V042] table-one.csv: the table's sums close only when surplus is printed as minus, resource as minus, expenditure as plus and favourable as minus
     fix: leave --sign out, or give the other one
  table-one.csv: rejected: 1 error in 4 rows; nothing of it was stored
  [3]

  $ ccgledger import table-one.csv --org 09C --fy 2017-18 --month M9
  table-one.csv: 4 rows: 24 new, 10 sums and variances proved (import 1)
