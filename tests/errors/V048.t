V048: a line is told whole and in parts. Added up it would count twice, and whether it does nobody can tell.

  $ ccgledger init --quiet

  $ cat > whole.csv <<'EOF'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,PC_GPIT,,75,100,100,133
  > 09C,2017-18,9,PC_GPIT,R,45,60,60,80
  > 09C,2017-18,9,PC_GPIT,NR,30,40,40,53
  > EOF
  $ ccgledger import whole.csv
  error[V048] whole.csv:2 (recurrence): PC_GPIT is without a recurrence here, and R at line 3 and NR at line 4
      2 | 09C,2017-18,9,PC_GPIT,,75,100,100,133
     fix: remove the row without a recurrence if it is the sum of the others; else write R or NR in it
  whole.csv: rejected: 1 error in 3 rows; nothing of it was stored
  [3]

A line that has a usual recurrence is not in doubt: its blank rows take that.

  $ cat > usual.csv <<'EOF'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,,75,100,100,133
  > 09C,2017-18,9,ACU_NHS,NR,30,40,40,53
  > EOF
  $ ccgledger import usual.csv
  usual.csv: 2 rows: 2 new (import 1)
