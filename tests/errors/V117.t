V117: a return lacks lines that those beside it have. Here a row was typed into the wrong month: it makes a return of its own, and
leaves the one that it belongs to without it.

  $ ccgledger init --quiet

  $ cat > m8.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,8,ACU_NHS,R,800,800,1200,1200
  > 09C,2017-18,8,COM_NHS,R,80,80,120,120
  > 09C,2017-18,8,PC_PRESC,R,40,40,60,60
  > END
  $ ccgledger import m8.csv --quiet
  $ sed -e 's/,8,/,9,/' -e '/COM_NHS/s/,9,/,11,/' -e 's/,800,800/,900,900/' m8.csv > m9.csv
  $ ccgledger import m9.csv
  warning[V117] m9.csv:2 (actual_ytd): 09C 2017-18:M9: this return lists 2 lines, and not 1 that M8 has with amounts to date; the largest is COM_NHS: 80.00
      2 | 09C,2017-18,9,ACU_NHS,R,900,900,1200,1200
  warning[V117] m9.csv:3 (actual_ytd): 09C 2017-18:M11: this return lists 1 line, and not 2 that M9 has with amounts to date; the largest is ACU_NHS: 900.00
      3 | 09C,2017-18,11,COM_NHS,R,80,80,120,120
  m9.csv: 3 rows: 3 new (import 2, 2 returns)

The month behind is looked at where the one before is not known, and the fullest return of the file where neither is.

  $ sed -e 's/,8,/,7,/' -e '/ACU\|COM/d' -e 's/,40,40/,35,35/' m8.csv > m7.csv
  $ ccgledger import m7.csv
  warning[V117] m7.csv:2 (actual_ytd): 09C 2017-18:M7: this return lists 1 line, and that of M8 3
      2 | 09C,2017-18,7,PC_PRESC,R,35,35,60,60
  m7.csv: 1 row: 1 new (import 3)
  $ (cat m8.csv; echo 10D,2017-18,2,ACU_NHS,R,200,200,1200,1200) | sed 's/2017-18/2016-17/' > last-year.csv
  $ ccgledger import last-year.csv
  warning[V117] last-year.csv:5 (actual_ytd): 10D 2016-17:M2: this return lists 1 line, and that of 09C 2016-17:M8 in the same file 3
      5 | 10D,2016-17,2,ACU_NHS,R,200,200,1200,1200
  last-year.csv: 4 rows: 4 new (import 4, 2 returns)
