V022: a total differs from its lines. The gap and its direction are printed.

  $ ccgledger init --quiet

  $ cat > totals.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,ACU_AMB,R,10.00,11.00,13.00,14.00
  > 09C,2017-18,9,EXP_ACUTE,,110.00,121.00,146.00,138.00
  > END
  $ ccgledger import totals.csv
  error[V022] totals.csv:4 (actual_ytd): the total EXP_ACUTE is 121.00 and its 2 lines add to 112.00: the total is 9.00 too large
      4 | 09C,2017-18,9,EXP_ACUTE,,110.00,121.00,146.00,138.00
     fix: correct the total or the line that is wrong
  error[V022] totals.csv:4 (forecast_year): the total EXP_ACUTE is 138.00 and its 2 lines add to 148.00: the total is 10.00 too small
      4 | 09C,2017-18,9,EXP_ACUTE,,110.00,121.00,146.00,138.00
     fix: correct the total or the line that is wrong
  totals.csv: rejected: 2 errors in 3 rows; nothing of it was stored
  [3]

Amounts in whole pounds may differ by a pound for each line, because each was rounded by itself.

  $ cat > rounded.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100,101,133,134
  > 09C,2017-18,9,ACU_AMB,R,10,11,13,14
  > 09C,2017-18,9,EXP_ACUTE,,112,111,146,151
  > END
  $ ccgledger import rounded.csv
  error[V022] rounded.csv:4 (forecast_year): the total EXP_ACUTE is 151.00 and its 2 lines add to 148.00: the total is 3.00 too large
      4 | 09C,2017-18,9,EXP_ACUTE,,112,111,146,151
     fix: correct the total or the line that is wrong
  rounded.csv: rejected: 1 error in 3 rows; nothing of it was stored
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
