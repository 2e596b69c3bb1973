`report structural --whatif`, or `report whatif`: how far does the structural position move when what is disputed goes the other way?

  $ ccgledger init --quiet
  $ ccgledger orgs add "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/bodies.csv --quiet
  $ cat > m12.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X01,2017-18,12,RES_PROG_REC,R,90000,90000,90000,90000
  > X01,2017-18,12,ACU_NHS,R,90000,94000,90000,94000
  > X01,2017-18,12,ACU_NHS,NR,0,700,0,700
  > X01,2017-18,12,OTH_TRANS,R,0,400,0,400
  > X01,2017-18,12,OTH_PRIORYR,NR,0,-600,0,-600
  > X01,2017-18,12,MEM_UNDERLYING_REP,,,-3500,,-3500
  > END
  $ ccgledger import m12.csv --unit k --quiet
  $ cat > judged.csv <<'END'
  > organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source
  > X01,2017-18,OTH_PRIORYR,400000,belongs to the year before,board paper 7,the finance team,2018-01-20,,
  > END
  $ ccgledger import judged.csv --quiet
  $ ccgledger report structural --whatif
  organisation  financial year  month  item kind  item                              amount £m  structural £m  other way £m  difference £m  why                                                                       method  confidence  confirmed  basis    source
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12  figure     the body's own underlying figure       -3.5           -4.4          -3.5            0.9  printed in the return                                                     full    partial     no         in_year  import 1
  X01           2017-18            12  marks      ACU_NHS                                -0.7           -4.4          -5.1           -0.7  marked one-off, usually recurrent                                         full    partial     no         in_year  import 1
  X01           2017-18            12  marks      OTH_TRANS                              -0.4           -4.4          -4.0            0.4  marked recurrent, usually one-off                                         full    partial     no         in_year  import 1
  X01           2017-18            12  judgement  OTH_PRIORYR                             0.4           -4.4          -4.2            0.2  the finance team judges another part of it one-off than the return marks  full    partial     no         in_year  import 1
  X01           2017-18            12  lowest     all 3 items                         unknown           -4.4          -5.1           -0.7  everything that would worsen it                                           full    partial     no         in_year  import 1
  X01           2017-18            12  highest    all 3 items                         unknown           -4.4          -3.8            0.6  everything that would better it                                           full    partial     no         in_year  import 1
  
  1 organisation, £m, 1 of 10 returns in (missing 09C, 09E, 09J, 09W, 10A, 10D, 10E, 99J and 1 more)

Of a year without returns, what the readings of the published claims allow:

  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet
  $ ccgledger report whatif --org ashford --fy 2017-18
  organisation  financial year  month  item kind  item                                   amount £m   structural £m  other way £m  difference £m  why                              method  confidence  confirmed  basis       source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           2017-18                lowest     what the readings of the claims allow    unknown  -15.3 to -12.0         -15.3        unknown  everything that would worsen it  bound   bound       no         in_year     S01 S03
  09C           2017-18                highest    what the readings of the claims allow    unknown  -15.3 to -12.0         -12.0        unknown  everything that would better it  bound   bound       no         in_year     S01 S03
  09C           2017-18                lowest     what the readings of the claims allow    unknown    -8.3 to -5.0          -8.3        unknown  everything that would worsen it  bound   bound       no         cumulative  S01 S03
  09C           2017-18                highest    what the readings of the claims allow    unknown    -8.3 to -5.0          -5.0        unknown  everything that would better it  bound   bound       no         cumulative  S01 S03
  
  1 organisation, 2017-18, £m, 0 of 1 returns in (missing 09C)
