`report one-offs`: what was one-off, who judged it, since when and until when, and does it come back?

  $ ccgledger init --quiet
  $ ccgledger orgs add "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/bodies.csv --quiet
  $ cat > judged.csv <<'END'
  > organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source
  > X01,2015-16,winter money,700000,agreed for one winter,board paper 3,the finance team,2016-01-20,,
  > X01,2016-17,winter money,800000,agreed for one winter,board paper 9,the finance team,2017-01-20,,
  > X01,2017-18,winter money,900000,agreed for one winter,board paper 2,the finance team,2018-01-20,,
  > X01,2017-18,redundancies,-500000,happens once,,the finance team,2018-01-20,,
  > X01,2017-18,pilots,-90000,ends in March,,the finance team,2018-01-20,2018-06-01,
  > END
  $ ccgledger import judged.csv --quiet
  $ cat > audit.csv <<'END'
  > organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source
  > X01,2017-18,redundancies,-200000,part of it comes back,,the auditor,2018-05-20,,
  > END
  $ ccgledger import audit.csv --quiet
  $ ccgledger report one-offs
  organisation  financial year  item          amount £m  state               years running  reason                 judged by         judged on   judged until  evidence  method  confidence  source
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2015-16         winter money       0.70  structural in fact              1  agreed for one winter  the finance team  2016-01-20                records   list    partial     import 1
  X01           2016-17         winter money       0.80  structural in fact              2  agreed for one winter  the finance team  2017-01-20                records   list    partial     import 1
  X01           2017-18         winter money       0.90  structural in fact              3  agreed for one winter  the finance team  2018-01-20                records   list    partial     import 1
  X01           2017-18         redundancies      -0.20  one-off                         1  part of it comes back  the auditor       2018-05-20                records   list    partial     import 2
  X01           2017-18         pilots            -0.09  given up                           ends in March          the finance team  2018-01-20  2018-06-01    records   list    partial     import 1
  
  1 organisation, £m

What stands behind an item, and whoever judged it otherwise:

  $ ccgledger query "SELECT item, proof, differing_judge, differing_pence FROM year_one_off WHERE start_year = 2017" --format csv
  item,proof,differing_judge,differing_pounds
  pilots,,,
  redundancies,,the finance team,-500000.00
  winter money,board paper 2,,

Lines that returns mark one-off, and what was published, stand beside, each under its own evidence.

  $ ccgledger import "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/ccg_x_2017-18_M12.csv "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet
  $ ccgledger report one-offs --fy 2017-18 --org X01 EK2
  organisation  financial year  item                                      amount £m  state               years running  reason                                                          judged by         judged on   judged until  evidence   method     confidence  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  EK2           2017-18         Non-recurrent benefit or use of reserves      15.00  one-off                         1  Reserves to be used inside the savings plan, one-off by nature                    2017-09-21                statement  published  partial     S21
  EK2           2017-18         Non-recurrent benefit or use of reserves      12.00  one-off                         1  Reserves that are in fact available                                               2017-09-21                statement  published  partial     S21
  X01           2017-18         winter money                                   0.90  structural in fact              3  agreed for one winter                                           the finance team  2018-01-20                records    list       partial     import 1
  X01           2017-18         redundancies                                  -0.20  one-off                         1  part of it comes back                                           the auditor       2018-05-20                records    list       partial     import 2
  X01           2017-18         pilots                                        -0.09  given up                           ends in March                                                   the finance team  2018-01-20  2018-06-01    records    list       partial     import 1
  X01           2017-18         OTH_TRANS                                     -2.60  one-off                         1  Non-recurrent transformation programmes, marked so              the body                                    return     marks      full        import 4
  X01           2017-18         RES_SUPPORT_IN                                 2.50  one-off                         1  Financial support received from another CCG, marked so          the body                                    return     marks      full        import 4
  X01           2017-18         OTH_PRIORYR                                    2.20  one-off                         1  Prior-year items, marked so                                     the body                                    return     marks      full        import 4
  X01           2017-18         RES_TRANS                                      1.50  one-off                         1  Transformation / STP / vanguard allocation, marked so           the body                                    return     marks      full        import 4
  
  2 organisations, 2017-18, £m, 1 of 1 returns in
