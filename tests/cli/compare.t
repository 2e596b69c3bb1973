`compare` sets two periods side by side: the first less the second, in money, percent and a word.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ sed 's/,12,/,11,/; s/153300000.00/150300000.00/g' ccg_x_2017-18_M12.csv > m11.csv
  $ ccgledger import ccg_x_2017-18_M12.csv m11.csv --quiet
  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet

Two years as a whole; where there is no return, what was published. A percent of nothing, or across a sign, is n/m.

  $ ccgledger compare 2018-19 2017-18 --group east-kent
  organisation  measure   2018-19 £m  2017-18 £m  change £m  change percent  change word  first source  second source
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           plan           -8.60     unknown    unknown         unknown               S09
  09C           position      -15.10      -13.00      -2.10          -16.2%  adverse      S09           S04
  09E           plan           -9.20        0.00      -9.20             n/m  adverse      S09           S03
  09E           position      -18.50       -9.50      -9.00          -94.7%  adverse      S09           S04
  10A           plan           -5.70     unknown    unknown         unknown               S09
  10A           position      -15.80       -7.30      -8.50         -116.4%  adverse      S09           S04
  10E           plan           -4.34     unknown    unknown         unknown               S09
  10E           position       -6.60        0.00      -6.60             n/m  adverse      S09           S04
  EK4           position      -57.00     unknown    unknown         unknown               S09
  
  5 organisations, £m

Two months of returns:

  $ ccgledger compare 2017-18:M12 2017-18:M11 --org X01
  organisation  measure         2017-18:M12 £m  2017-18:M11 £m  change £m  change percent  change word  first source  second source
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           plan                      -1.0            -1.0        0.0            0.0%  unchanged    import 1      import 2
  X01           plan_ytd                  -1.0            -1.0        0.0            0.0%  unchanged    import 1      import 2
  X01           actual_ytd                -8.0            -5.0       -3.0          -60.0%  adverse      import 1      import 2
  X01           position                  -8.0            -5.0       -3.0          -60.0%  adverse      import 1      import 2
  X01           variance                  -7.0            -4.0       -3.0          -75.0%  adverse      import 1      import 2
  X01           structural               -11.6            -8.6       -3.0          -34.9%  adverse      import 1      import 2
  X01           one_off                    3.6             3.6        0.0            0.0%  unchanged    import 1      import 2
  X01           recurrent_gap            -11.4            -8.4       -3.0          -35.7%  adverse      import 1      import 2
  X01           cumulative               -13.0           -10.0       -3.0          -30.0%  adverse      import 1      import 2
  X01           qipp_target                7.0             7.0        0.0            0.0%  unchanged    import 1      import 2
  X01           qipp_delivered             3.0             3.0        0.0            0.0%  unchanged    import 1      import 2
  
  1 organisation, £m
  $ ccgledger compare 2018-19 2017-18 --org 09C --format csv
  organisation,measure,first_pounds,second_pounds,change_pounds,change_percent,change_word,first_source,second_source,first_basis,second_basis,organisation_name
  09C,plan,-8600000.00,,,,,S09,,unknown,,NHS Ashford CCG
  09C,position,-15100000.00,-13000000.00,-2100000.00,-16.15,adverse,S09,S04,unknown,unknown,NHS Ashford CCG

A month without a return is not made up from its year.

  $ ccgledger compare 2018-19:M9 2017-18:M9 --org 09C
  nothing matched
  organisation  measure  2018-19:M9 £m  2017-18:M9 £m  change £m  change percent  change word  first source  second source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  
  0 organisations, £m
  [5]
  $ ccgledger compare 2018 2017-18
  ccgledger: "2018" is not a period: write 2017-18:M9, or 2017-18 for the latest month of the year
  [2]
