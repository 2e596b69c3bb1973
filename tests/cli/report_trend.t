`report trend` sets the years side by side, and says what changed and whether the years may be compared.

  $ ccgledger demo --quiet kent > /dev/null
  $ export CCGLEDGER_DB=kent/ccg.db

For each body: the value, the change in pounds, in percent, and in a word. A year of which nothing was published is blank; a percent
of nothing is n/m; a bound is printed as one.

  $ ccgledger report trend --group east-kent
  NHS Ashford CCG (09C), £m  2013-14  2014-15  2015-16  2016-17          2017-18  2018-19  shape
  ───────────────────────────────────────────────────────────────────────────────────────────────
  plan                                                                              -8.60
    basis                                                                         unknown
    source                                                                            S09
  position                      1.30                                      -13.00   -15.10  █···▂▁
    change                                                                          -2.10
    percent                                                                        -16.2%
    word                                                                          adverse
    basis                    unknown                                     unknown  unknown
    source                       S23                                         S04      S09
  structural                                                     -15.30 to -5.00
    basis                                                                unknown
    source                                                               S01 S03
  cumulative                                                     -16.00 to -9.00
    basis                                                                unknown
    source                                                               S01 S03
  
  NHS Canterbury and Coastal CCG (09E), £m  2013-14  2014-15  2015-16  2016-17  2017-18  2018-19  shape
  ──────────────────────────────────────────────────────────────────────────────────────────────────────
  plan                                                                             0.00    -9.20  ····█▁
    change                                                                                 -9.20
    percent                                                                                  n/m
    word                                                                                 adverse
    basis                                                                       unknown  unknown
    source                                                                          S03      S09
  position                                     2.40                               -9.50   -18.50  █···▄▁
    change                                                                                 -9.00
    percent                                                                               -94.7%
    word                                                                                 adverse
    basis                                   unknown                             unknown  unknown
    source                                      S23                                 S04      S09
  
  NHS South Kent Coast CCG (10A), £m  2017-18  2018-19  shape
  ───────────────────────────────────────────────────────────
  plan                                           -5.70
    basis                                      unknown
    source                                         S09
  position                              -7.30   -15.80  █▁
    change                                       -8.50
    percent                                    -116.4%
    word                                       adverse
    basis                             unknown  unknown
    source                                S04      S09
  
  NHS Thanet CCG (10E), £m  2017-18  2018-19  shape
  ─────────────────────────────────────────────────
  plan                                 -4.34
    basis                            unknown
    source                               S09
  position                     0.00    -6.60  █▁
    change                             -6.60
    percent                              n/m
    word                             adverse
    basis                   unknown  unknown
    source                      S04      S09
  
  East Kent CCGs (EK4), £m   2017-18  2018-19  shape
  ──────────────────────────────────────────────────
  position                  ≤ -30.00   -57.00
    basis                    unknown  unknown
    source                       S07      S09

For programs there is one row per body, year and measure.

  $ ccgledger report trend --org ashford --format csv
  organisation,financial_year,measure,value_pounds,change_pounds,change_percent,change_word,basis,source_kind,like_for_like,low_pounds,high_pounds,percent_of_resource,source,organisation_name,deficit_years,deficit_years_with_help,cumulative_unexplained_pounds,like_for_like_pounds,like_for_like_change_pounds,change_of_resource_percent,confirmed
  09C,2018-19,plan,-8600000.00,,,,unknown,statement,,-8600000.00,-8600000.00,,S09,NHS Ashford CCG,,,,,,,yes
  09C,2013-14,position,1300000.00,,,,unknown,statement,,1300000.00,1300000.00,,S23,NHS Ashford CCG,,,,,,,yes
  09C,2014-15,position,,,,,,,,,,,,NHS Ashford CCG,,,,,,,
  09C,2015-16,position,,,,,,,,,,,,NHS Ashford CCG,,,,,,,
  09C,2016-17,position,,,,,,,,,,,,NHS Ashford CCG,,,,,,,
  09C,2017-18,position,-13000000.00,,,,unknown,statement,,-13000000.00,-13000000.00,,S04,NHS Ashford CCG,1,,,,,,yes
  09C,2018-19,position,-15100000.00,-2100000.00,-16.15,adverse,unknown,statement,unknown,-15100000.00,-15100000.00,,S09,NHS Ashford CCG,2,,,,,,yes
  09C,2017-18,structural,,,,,unknown,statement,,-15300000.00,-5000000.00,,S01 S03,NHS Ashford CCG,,,,,,,no
  09C,2017-18,cumulative,,,,,unknown,statement,,-16000000.00,-9000000.00,,S01 S03,NHS Ashford CCG,,,,,,,yes
  $ ccgledger report trend --org ashford --fy 2018-19 --format json | sed -n '/"rows"/,/}/p'
    "rows": [
      {
        "organisation": "09C",
        "financial_year": "2018-19",
        "measure": "plan",
        "value_pence": -860000000,
        "change_pence": null,
        "change_percent": null,
        "change_word": null,
        "basis": "unknown",
        "source_kind": "statement",
        "like_for_like": null,
        "low_pence": -860000000,
        "high_pence": -860000000,
        "percent_of_resource": null,
        "source": "S09",
        "organisation_name": "NHS Ashford CCG",
        "deficit_years": null,
        "deficit_years_with_help": null,
        "cumulative_unexplained_pence": null,
        "like_for_like_pence": null,
        "like_for_like_change_pence": null,
        "change_of_resource_percent": null,
        "confirmed": "yes"
      },
  $ ccgledger report trend --org thanet --format md
  | NHS Thanet CCG (10E), £m | 2017-18 | 2018-19 |
  | --- | ---: | ---: |
  | plan |  | -4.34 |
  |   basis |  | unknown |
  |   source |  | S09 |
  | position | 0.00 | -6.60 |
  |   change |  | -6.60 |
  |   percent |  | n/m |
  |   word |  | adverse |
  |   basis | unknown | unknown |
  |   source | S04 | S09 |

A range of years, thousands, and every column:

  $ ccgledger report trend --org dgs --fy 2016-17..2017-18 --unit k
  NHS Dartford, Gravesham and Swanley CCG (09J), £000  2016-17         2017-18  shape
  ───────────────────────────────────────────────────────────────────────────────────
  position                                             -13,500          -7,300  ▁█
    change                                                              +6,200
    percent                                                             +45.9%
    word                                                            favourable
    basis                                              unknown         unknown
    source                                                 S02  S02 (forecast)
  
  0 of 2 returns in (missing 09J 2016-17, 09J 2017-18)
  $ ccgledger report trend --org dgs --fy 2016-17..2017-18 --wide
  organisation  financial year  measure   value £m  change £m  change percent  change word  basis    source kind         like for like  low £m  high £m  percent of resource  source  organisation name                        deficit years  deficit years with help  cumulative unexplained £m  like for like £m  like for like change £m  change of resource percent  confirmed
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09J           2016-17         position     -13.5    unknown         unknown               unknown  statement                           -13.5    -13.5              unknown  S02     NHS Dartford, Gravesham and Swanley CCG              1                                             unknown           unknown                  unknown                     unknown  yes
  09J           2017-18         position      -7.3        6.2           45.9%  favourable   unknown  statement_forecast  unknown          -7.3     -7.3              unknown  S02     NHS Dartford, Gravesham and Swanley CCG              2                                             unknown           unknown                  unknown                     unknown  yes
  
  1 organisation, 2016-17 to 2017-18, £m, 0 of 2 returns in (missing 09J 2016-17, 09J 2017-18)

From returns
------------

Two years of CCG X, the second of them with delegated primary care taken away: the line breaks where the years are not alike.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ export CCGLEDGER_DB=x.db
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ sed 's/2017-18/2018-19/; s/153300000/155300000/g; /PCD_/d; s/RES_BF,NR.*/RES_BF,NR,-13000000.00,-13000000.00,-13000000.00,-13000000.00/' ccg_x_2017-18_M12.csv > next_year.csv
  $ ccgledger import next_year.csv --quiet
  $ ccgledger report trend --org X01
  CCG X (invented) (X01), £m     2017-18     2018-19  shape
  ─────────────────────────────────────────────────────────
  plan                              -1.0        -1.0  ▁▁
    change                                       0.0
    percent                                     0.0%
    word                                   unchanged
    like for like                                 no
    basis                        in_year     in_year
    source                      import 1    import 2
  position                          -8.0       -10.0  █▁
    change                                      -2.0
    percent                                   -25.0%
    word                                     adverse
    like for like                                 no
    basis                        in_year     in_year
    source                      import 1    import 2
  structural                       -11.6       -13.6  █▁
    change                                      -2.0
    percent                                   -17.2%
    word                                     adverse
    like for like                                 no
    basis                        in_year     in_year
    source                      import 1    import 2
  one off                            3.6         3.6  ▁▁
    change                                       0.0
    percent                                     0.0%
    word                                   unchanged
    like for like                                 no
    basis                        in_year     in_year
    source                      import 1    import 2
  cumulative                       -13.0       -23.0  █▁
    change                                     -10.0
    percent                                   -76.9%
    word                                     adverse
    like for like                                 no
    basis                     cumulative  cumulative
    source                      import 1    import 2
  
  2 of 2 returns in
  $ ccgledger report trend --org X01 --format csv | cut -d, -f1-10
  organisation,financial_year,measure,value_pounds,change_pounds,change_percent,change_word,basis,source_kind,like_for_like
  X01,2017-18,plan,-1000000.00,,,,in_year,return,
  X01,2018-19,plan,-1000000.00,0.00,0.00,unchanged,in_year,return,no
  X01,2017-18,position,-8000000.00,,,,in_year,return,
  X01,2018-19,position,-10000000.00,-2000000.00,-25.00,adverse,in_year,return,no
  X01,2017-18,structural,-11600000.00,,,,in_year,return,
  X01,2018-19,structural,-13600000.00,-2000000.00,-17.24,adverse,in_year,return,no
  X01,2017-18,one_off,3600000.00,,,,in_year,return,
  X01,2018-19,one_off,3600000.00,0.00,0.00,unchanged,in_year,return,no
  X01,2017-18,cumulative,-13000000.00,,,,cumulative,return,
  X01,2018-19,cumulative,-23000000.00,-10000000.00,-76.92,adverse,cumulative,return,no

  $ ccgledger report trend --org X01 -o trend.md
  trend.md: 10 rows written
  $ head -3 trend.md
  | CCG X (invented) (X01), £m | 2017-18 | 2018-19 |
  | --- | ---: | ---: |
  | plan | -1.0 | -1.0 |
  $ ccgledger report trend --org X01 --fy 2011-12
  nothing matched
  organisation  financial year  measure  value £m  change £m  change percent  change word  basis  like for like  low £m  high £m  source  organisation name  deficit years  deficit years with help  cumulative unexplained £m  like for like £m  like for like change £m  change of resource percent  confirmed
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  
  0 organisations, 2011-12, £m
  [5]
