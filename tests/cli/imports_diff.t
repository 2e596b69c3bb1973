`imports diff` tells, figure by figure, what an import changed in returns that were in before.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet

Nothing was in before the first:

  $ ccgledger imports diff 1
  import 1 brought only first versions
  [5]

The corrected return raises one line, leaves one out, and has one more; another line has an amount that nobody knows yet.

  $ sed -e '/PC_PRESC/s/23700000.00/23900000.00/g' -e '/RUN_PAY/d' -e '/CHC_ADULT/s/,[0-9.]*$/,/' ccg_x_2017-18_M12.csv > corrected.csv
  $ echo 'X01,2017-18,12,OTH_BCF,R,0.00,150000.00,0.00,150000.00' >> corrected.csv
  $ ccgledger import corrected.csv --quiet --reason "late prescribing bill"
  $ ccgledger imports diff 2
  organisation  financial year  month  line       recurrence  measure        verdict         before £        after £       change £      effect £  stood before       stands now
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12  CHC_ADULT  R           forecast_year  changed    17,400,000.00        unknown        unknown       unknown  import 1, line 11  import 2, line 11
  X01           2017-18            12  PC_PRESC   R           actual_ytd     changed    23,700,000.00  23,900,000.00     200,000.00   -200,000.00  import 1, line 12  import 2, line 12
  X01           2017-18            12  PC_PRESC   R           forecast_year  changed    23,700,000.00  23,900,000.00     200,000.00   -200,000.00  import 1, line 12  import 2, line 12
  X01           2017-18            12  OTH_BCF    R           plan_ytd       new              no line           0.00           0.00          0.00                     import 2, line 21
  X01           2017-18            12  OTH_BCF    R           actual_ytd     new              no line     150,000.00     150,000.00   -150,000.00                     import 2, line 21
  X01           2017-18            12  OTH_BCF    R           plan_year      new              no line           0.00           0.00          0.00                     import 2, line 21
  X01           2017-18            12  OTH_BCF    R           forecast_year  new              no line     150,000.00     150,000.00   -150,000.00                     import 2, line 21
  X01           2017-18            12  RUN_PAY    R           plan_ytd       withdrawn   3,900,000.00        no line  -3,900,000.00  3,900,000.00  import 1, line 16
  X01           2017-18            12  RUN_PAY    R           actual_ytd     withdrawn   3,900,000.00        no line  -3,900,000.00  3,900,000.00  import 1, line 16
  X01           2017-18            12  RUN_PAY    R           plan_year      withdrawn   3,900,000.00        no line  -3,900,000.00  3,900,000.00  import 1, line 16
  X01           2017-18            12  RUN_PAY    R           forecast_year  withdrawn   3,900,000.00        no line  -3,900,000.00  3,900,000.00  import 1, line 16
  
  import 2: 1 return, 11 figures, effect on the full year +3,550,000.00, £

Programs get nothing where a version has no such line, and pence.

  $ ccgledger imports diff 2 --format csv | grep -e ^org -e RUN_PAY,R,actual -e OTH_BCF,R,actual
  organisation,financial_year,month,line,recurrence,measure,verdict,before_pounds,after_pounds,change_pounds,effect_pounds,before_persons,after_persons,stood_before,stands_now,kind
  X01,2017-18,12,OTH_BCF,R,actual_ytd,new,,150000.00,150000.00,-150000.00,,,,"import 2, line 21",return
  X01,2017-18,12,RUN_PAY,R,actual_ytd,withdrawn,3900000.00,,-3900000.00,3900000.00,,,"import 1, line 16",,return
  $ ccgledger imports diff 2 --format json | grep -e '"before_pence": null' -e '"verdict": "new"' | sort | uniq -c
        4       "before_pence": null,
        4       "verdict": "new",

An undone import counts no more, so the next version is compared with the one that was left.

  $ ccgledger imports undo 2 --reason "wrong file" --quiet
  $ sed -e '/PC_PRESC/s/23700000.00/23800000.00/g' ccg_x_2017-18_M12.csv > again.csv
  $ ccgledger import again.csv --quiet
  $ ccgledger imports diff 3
  organisation  financial year  month  line      recurrence  measure        verdict       before £        after £    change £     effect £  stood before       stands now
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12  PC_PRESC  R           actual_ytd     changed  23,700,000.00  23,800,000.00  100,000.00  -100,000.00  import 1, line 12  import 3, line 12
  X01           2017-18            12  PC_PRESC  R           forecast_year  changed  23,700,000.00  23,800,000.00  100,000.00  -100,000.00  import 1, line 12  import 3, line 12
  
  import 3: 1 return, 2 figures, effect on the full year -100,000.00, £

Where all versions before were undone, there is nothing to compare with.

  $ ccgledger imports undo 3 --reason "wrong again" --quiet
  $ ccgledger imports undo 1 --reason "all wrong" --quiet
  $ sed -e '/PC_PRESC/s/23700000.00/23600000.00/g' ccg_x_2017-18_M12.csv > anew.csv
  $ ccgledger import anew.csv --quiet
  $ ccgledger imports diff 4
  import 4 brought only first versions
  [5]

  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/sources.csv --quiet
  $ ccgledger imports diff 5
  import 5 brought records, which have no versions
  [5]
  $ ccgledger imports diff 99
  ccgledger: there is no import 99; `ccgledger imports` lists them all
  [5]
