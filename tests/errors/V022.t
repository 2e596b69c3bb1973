V022: a total differs from its lines. The gap and its direction are printed.

  $ ccgledger init --quiet

  $ cat > totals.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,ACU_AMB,R,10.00,11.00,13.00,14.00
  > 09C,2017-18,9,EXP_ACUTE,,110.00,121.00,146.00,138.00
  > END
  $ ccgledger import totals.csv

Amounts in whole pounds may differ by a pound for each line, because each was rounded by itself.

  $ cat > rounded.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100,101,133,134
  > 09C,2017-18,9,ACU_AMB,R,10,11,13,14
  > 09C,2017-18,9,EXP_ACUTE,,112,111,146,151
  > END
  $ ccgledger import rounded.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
