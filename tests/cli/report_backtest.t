`report backtest`: what each way of looking ahead would have said of the next year, beside how that year ended.

  $ ccgledger demo --quiet kent > demo.txt
  $ ccgledger --db kent/ccg.db report backtest --org EK2
  organisation  made on     for year  method                  predicted £m  outturn £m  error £m  inputs                   outturn source
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  EK2           2018-03-31  2018-19   position less one-offs         -34.5       -33.6       0.9  sum of members less S21  sum of members
  EK2           2018-03-31  2018-19   position repeats               -22.5       -33.6     -11.1  sum of members           sum of members
  EK2           2018-04-01  2018-19   plan                           -17.8       -33.6     -15.8  sum of members           sum of members
  
  1 organisation, £m
  $ ccgledger --db kent/ccg.db report backtest --org ashford --fy 2018-19 --format csv
  organisation,made_on,for_year,method,predicted_pounds,outturn_pounds,error_pounds,inputs,outturn_source
  09C,2018-03-31,2018-19,position repeats,-13000000.00,-15100000.00,-2100000.00,S04,S09
  09C,2018-04-01,2018-19,plan,-8600000.00,-15100000.00,-6500000.00,S09,S09

What is added up from the members of a group is held against the sum of its members. "57 combined" was told of the four of east
Kent; their own figures add to 56.0.

  $ ccgledger --db kent/ccg.db report backtest --org EK4
  organisation  made on     for year  method            predicted £m  outturn £m  error £m  inputs          outturn source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  EK4           2018-03-31  2018-19   position repeats        -29.80      -56.00    -26.20  sum of members  sum of members
  EK4           2018-04-01  2018-19   plan                    -27.84      -56.00    -28.16  sum of members  sum of members
  
  1 organisation, £m
