`report planning` goes on where `report carry-forward` stops: the gap that the next year is planned to close, and the savings that it takes.

  $ ccgledger init --quiet
  $ ccgledger orgs add "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/bodies.csv --quiet
  $ ccgledger import "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/ccg_x_2017-18_M12.csv --quiet

Until somebody says what is expected of the year, the gap is unknown, and the report says what is missing.

  $ ccgledger report planning --org X01
  organisation  from year  to year  recurrent gap £m  growth £m  prices £m  activity £m  new commitments £m  contingency £m  headroom £m  repayment £m  planning gap £m  target £m  target method        savings needed £m  missing                                                             method  confidence  confirmed  basis    source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18    2018-19             -11.4    unknown    unknown      unknown             unknown         unknown          0.0           0.0          unknown    unknown  minimum improvement            unknown  growth, prices, activity, new commitments, contingency, allocation  full    none        no         in_year  import 1
  
  1 organisation, £m, 1 of 1 returns in
  full: nobody gives everything that the gap is made of: see missing; contingency and headroom that nobody gives are what the year's rules ask of the allocation; without a control total the target is the least improvement that the rules ask of a body in deficit

The planners' expectations are a list of their own, with who judged it and when.

  $ ccgledger import "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/ccg_x_2018-19_plan.csv
  ccg_x_2018-19_plan.csv: 6 rows: 6 new (import 2)
  $ ccgledger report planning --org X01
  organisation  from year  to year  recurrent gap £m  growth £m  prices £m  activity £m  new commitments £m  contingency £m  headroom £m  repayment £m  planning gap £m  target £m  target method        savings needed £m  missing  method  confidence  confirmed  basis    source
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18    2018-19            -11.40       5.40      -3.00        -4.60               -0.90           -1.30         0.00          0.00           -15.80      -5.42  minimum improvement              10.38           full    full        yes        in_year  import 1
  
  1 organisation, £m, 1 of 1 returns in
  full: the steps are what the planners expect; without a control total the target is the least improvement that the rules ask of a body in deficit

Support that is to be paid back may fall into any year until its repayment is planned.

  $ cat > support.csv <<'END'
  > financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note
  > 2017-18,X02,X01,giver,2500000,,,NR,yes,,
  > 2017-18,X02,X01,receiver,2500000,,,NR,yes,,
  > END
  $ ccgledger import support.csv --quiet
  $ ccgledger query "SELECT repayment_pence, planning_gap_pence, missing FROM planning_gap WHERE organisation = 'X01'" --format csv
  repayment_pounds,planning_gap_pounds,missing
  ,,repayment of support
  $ ccgledger check C44
  check  severity  organisation  financial year  month  finding                                                              difference £  sources
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  C44    warning   X01           2017-18                support of £2.5m from X02 is repayable, and no repayment is planned    -2,500,000  import 3
  
  1 finding, £
  1 check ran: 0 errors and 1 warning
  [4]
  $ cat > repayments.csv <<'END'
  > support_year,giver,receiver,repaid_in,amount,agreed_on,source,note
  > 2017-18,X02,X01,2018-19,1000000,2018-03-01,,
  > 2017-18,X02,X01,2019-20,1500000,2018-03-01,,
  > END
  $ ccgledger import repayments.csv
  repayments.csv: 2 rows: 2 new (import 4)
  $ ccgledger check C44 --quiet
  check  severity  organisation  financial year  month  finding  difference £  sources
  ────────────────────────────────────────────────────────────────────────────────────
  
  0 findings, £
  $ ccgledger query "SELECT repayment_pence, planning_gap_pence, missing FROM planning_gap WHERE organisation = 'X01'" --format csv
  repayment_pounds,planning_gap_pounds,missing
  -1000000.00,-16800000.00,
  $ ccgledger trace X01 2017-18 repayment
  what                              taken       amount £  formula                                                                            file            sha256        cell              raw text  import
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  repayment                                -1,000,000.00  F50: support paid back in the next year is minus, support that comes back is plus
    to X02, for support of 2017-18  minus   1,000,000.00  repayment of support                                                               repayments.csv  106e2c235617  line 2, column 5  1000000   import 4
  
  CCG X (invented) (X01), 2017-18, repayment: 1 figure, £

A repayment names two bodies, and an expectation one of seven kinds.

  $ sed 's/X02,X01,2018-19/X01,X01,2018-19/' repayments.csv > wrong.csv
  $ ccgledger import wrong.csv --dry-run
  error[V033] wrong.csv:2:13 (receiver): giver and receiver are the same body
      2 | 2017-18,X01,X01,2018-19,1000000,2018-03-01,,
        |             ^^^
     fix: correct one of the two
  wrong.csv: 2 rows: 0 new, 1 unchanged, 1 rejected
    rejected  1 row -> wrong.rejects.csv
  dry run: nothing was written; the real run would refuse (1 rejected); --partial loads the rest
  [3]
  $ sed 's/,prices,/,inflation,/' "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/ccg_x_2018-19_plan.csv > wrong.csv
  $ ccgledger import wrong.csv --dry-run
  error[V024] wrong.csv:4:13 (assumption): "inflation" is not one of: allocation, growth, prices, activity, new_commitments, contingency, headroom
      4 | X01,2018-19,inflation,tariff and drugs,3000000,R,,the finance team,2018-03-20,
        |             ^^^^^^^^^
     fix: use one of these words
  wrong.csv: 6 rows: 0 new, 5 unchanged, 1 rejected
    rejected  1 row -> wrong.rejects.csv
  dry run: nothing was written; the real run would refuse (1 rejected); --partial loads the rest
  [3]
