`report transfers` sets the two legs of support between bodies side by side.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet

CCG X says that it received 2.5m, and nobody says that they gave it.

  $ ccgledger report transfers --fy 2017-18
  financial year  from organisation  to organisation  amount £m  state      difference £m  evidence   method   confidence  confirmed  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  2017-18         09E                09C                    3.0  withdrawn            0.0  statement  named    partial     no         S03
  2017-18                            X01                    2.5  one_sided        unknown  return     one leg  none        no         import 1
  
  3 organisations, 2017-18, £m, 1 of 10 returns in (missing 09C, 09E, 09J, 09W, 10A, 10D, 10E, 99J and 1 more)
  $ cat > transfers.csv << END
  > financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note
  > 2017-18,X02,X01,giver,2400000,2017-04,,NR,no,,
  > 2017-18,X02,X01,receiver,2500000,2017-04,,NR,no,,
  > END
  $ ccgledger import transfers.csv --quiet
  $ ccgledger report transfers --org X01
  financial year  from organisation  to organisation  amount £m  state           difference £m  evidence  method   confidence  confirmed  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  2017-18         X02                X01                    2.5  one_sided             unknown  return    one leg  none        no         import 1
  2017-18         X02                X01                    2.4  amounts_differ            0.1  records   named    full        no         import 6
  
  2 organisations, £m, 1 of 1 returns in
  $ ccgledger report transfers --org X01 --format csv
  financial_year,from_organisation,to_organisation,amount_pounds,state,difference_pounds,evidence,method,confidence,confirmed,source,giver_amount_pounds,receiver_amount_pounds,recurrence,repayable,agreed_on,withdrawn_on,assumption
  2017-18,X02,X01,2500000.00,one_sided,,return,one leg,none,no,import 1,,2500000.00,NR,,,,
  2017-18,X02,X01,2400000.00,amounts_differ,100000.00,records,named,full,no,import 6,2400000.00,2500000.00,NR,no,2017-04,,
