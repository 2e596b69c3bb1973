config show: what holds, and who said so
========================================

  $ unset PAGER; export XDG_CONFIG_HOME=$PWD/settings
  $ ccgledger config show | sed "s|$PWD/||"
  setting   value      from     about
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  db        ccg.db     default  the ledger
  format    table      default  how answers are printed, when neither --format nor the ending of -o says
  unit      auto       default  unit of money that people read; auto: m in report and compare, gbp in query and check
  dp        auto       default  decimal places of money that people read; auto: as suits the unit
  color     auto       default  bold headings and red deficits in tables
  negative  minus      default  how amounts below nil look in table, md and html
  pager     less -FRX  default  the program for answers that are taller than the screen; cat, or nothing: none
  
  settings/ccgledger/config.toml is not there; it may say any of these

The command line counts before the environment, that before the file, and that before the default.

  $ mkdir -p settings/ccgledger
  $ cat > settings/ccgledger/config.toml <<'TOML'
  > # How our finance team reads a report.
  > 
  > unit = "k"     # thousands
  > dp=2
  > format = "plain"
  > negative = brackets
  > TOML
  $ export CCGLEDGER_UNIT=gbp CCGLEDGER_COLOR=never
  $ ccgledger --color always config show --format csv | cut -d, -f1-3 | sed "s|$PWD/||"
  setting,value,from
  db,ccg.db,default
  format,csv,option --format
  unit,gbp,$CCGLEDGER_UNIT
  dp,2,settings/ccgledger/config.toml:4
  color,always,option --color
  negative,brackets,settings/ccgledger/config.toml:6
  pager,less -FRX,default
  $ unset CCGLEDGER_UNIT CCGLEDGER_COLOR

Reports are read as the file says; the name of -o stands on the command line, so it counts before the file's format.

  $ ccgledger --quiet demo here > /dev/null
  $ ccgledger --db here/ccg.db report carry-forward --org ashford --fy 2018-19
  organisation  from year  to year  brought forward £000  in year £000  cumulative £000  structural £000  full year effect £000  recurrent gap £000  method  confidence  basis    source
  09C           2018-19    2019-20               unknown     -15100.00          unknown          unknown                unknown             unknown  none    none        unknown  S09
  $ ccgledger --db here/ccg.db report carry-forward --org ashford --fy 2018-19 --format table --unit m --dp 1
  organisation  from year  to year  brought forward £m  in year £m  cumulative £m  structural £m  full year effect £m  recurrent gap £m  method  confidence  basis    source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           2018-19    2019-20             unknown      (15.1)        unknown        unknown              unknown           unknown  none    none        unknown  S09
  
  1 organisation, 2018-19, £m, 0 of 1 returns in (missing 09C)
  none: no recurrent split and no one-offs were published
  $ ccgledger --db here/ccg.db report carry-forward --org ashford --fy 2018-19 --negative minus --format md | head -3 | cut -d'|' -f6
   in year £000 
   ---: 
   -15,100.00 
  $ ccgledger --db here/ccg.db years -o years.csv --quiet; head -1 years.csv
  financial_year,first_day,last_day,returns,bodies,claims

They hold for whatever prints money in a unit that can be chosen.

  $ ask="SELECT organisation, value_pence FROM trend WHERE organisation = '09C' AND financial_year = '2018-19' AND measure = 'position'"
  $ ccgledger --db here/ccg.db query "$ask"
  organisation  value £000
  09C            -15100.00
  $ ccgledger --db here/ccg.db query "$ask" --unit m --dp 3
  organisation  value £m
  09C            -15.100
  $ CCGLEDGER_UNIT=auto CCGLEDGER_DP=auto ccgledger --db here/ccg.db query "$ask"
  organisation       value £
  09C           -15100000.00
  $ echo "$ask;" | ccgledger --db here/ccg.db shell
  organisation  value £000
  09C            -15100.00
  $ ccgledger --db here/ccg.db compare 2018-19 2017-18 --org ashford
  organisation  measure   2018-19 £000  2017-18 £000  change £000  change percent  change word  first source  second source
  09C           plan          -8600.00       unknown      unknown         unknown               S09
  09C           position     -15100.00     -13000.00     -2100.00          -16.2%  adverse      S09           S04
  $ ccgledger --db here/ccg.db check C30 --quiet | head -3
  check  severity  organisation  financial year  month  finding                                                                                                                              difference £000  sources
  C30    warning   09J           2016-17                the budget rose by £35.4m to £344.2m; £31.9m of it is one part: Delegated primary care commissioning, a new duty rather than growth          3500.00  S16
  $ ccgledger --db here/ccg.db trace ashford 2018-19 in_year | head -3
  what                                       taken      amount £  formula  file       sha256        cell               raw text  import
  outturn_in_year said by S09 in 2019-07-27         -15100000.00  claim    facts.csv  c3fb6d7fd3cd  line 20, column 7  -15.1     import 3
  $ ccgledger --db here/ccg.db query "$ask" --format csv
  organisation,value_pounds
  09C,-15100000.00
  $ ccgledger --db here/ccg.db query "$ask" --dp 9
  ccgledger: "9" is not a number of decimal places: give 0 to 8
  [2]

The pager is a setting that a variable of other programs may make too, behind the file.

  $ pager() { ccgledger "$@" config show --format csv | grep ^pager | cut -d, -f1-3 | sed "s|$PWD/||"; }
  $ PAGER=most pager
  pager,most,$PAGER
  $ echo 'pager = "more"' >> settings/ccgledger/config.toml
  $ PAGER=most pager
  pager,more,settings/ccgledger/config.toml:7
  $ CCGLEDGER_PAGER= pager
  pager,,$CCGLEDGER_PAGER
  $ CCGLEDGER_PAGER=most pager --no-pager
  pager,,option --no-pager

The ledger itself can be a setting.

  $ echo "db = \"$PWD/here/ccg.db\"" >> settings/ccgledger/config.toml
  $ ccgledger verify | cut -d: -f1 | sed "s|$PWD/||"
  here/ccg.db
  $ ccgledger config show --format csv | grep ^db | sed "s|$PWD/||g"
  db,here/ccg.db,settings/ccgledger/config.toml:8,the ledger
  $ echo 'db = "~/ccg.db"' > settings/ccgledger/config.toml
  $ HOME=/home/ann ccgledger config show --format csv | grep ^db | cut -d, -f2
  /home/ann/ccg.db
  $ echo 'db = "ccg.db"' > settings/ccgledger/config.toml
  $ ccgledger years 2>&1 | sed "s|$PWD/||"
  ccgledger: settings/ccgledger/config.toml:1: db = "ccg.db" would mean another file in every folder: write its whole path, or ~/...

What cannot be is refused with its place.

  $ refused() { printf "$1" > settings/ccgledger/config.toml; XDG_CONFIG_HOME=settings ccgledger config show; }
  $ refused 'format = "csv"\nuntt = "k"\n'
  ccgledger: settings/ccgledger/config.toml:2: there is no setting "untt" (did you mean unit?); settings: db, format, unit, dp, color, negative, pager
  [2]
  $ refused 'unit = "thousands"\n'
  ccgledger: settings/ccgledger/config.toml:1: unit = "thousands" is not one of auto, gbp, k, m
  [2]
  $ refused 'format = "tabel"\n'
  ccgledger: settings/ccgledger/config.toml:1: format = "tabel" is not one of table, plain, csv, tsv, json, ndjson, md, html (did you mean table?)
  [2]
  $ refused 'dp = 9\n'
  ccgledger: settings/ccgledger/config.toml:1: dp = "9" is not one of auto, 0, 1, 2, 3, 4, 5, 6, 7, 8
  [2]
  $ refused 'unit = "k\n'
  ccgledger: settings/ccgledger/config.toml:1: `unit = "k` has no second quotation mark: write name = "value", for instance unit = "k"
  [2]
  $ refused 'unit = "k" m\n'
  ccgledger: settings/ccgledger/config.toml:1: `unit = "k" m` has something behind the value: write name = "value", for instance unit = "k"
  [2]
  $ refused 'unit\n'
  ccgledger: settings/ccgledger/config.toml:1: `unit` is not a setting: write name = "value", for instance unit = "k"
  [2]
  $ refused 'unit = ""\n'
  ccgledger: settings/ccgledger/config.toml:1: unit has no value: write one between the quotation marks, or leave the line out
  [2]
  $ refused 'unit =\n'
  ccgledger: settings/ccgledger/config.toml:1: `unit =` has no value: write name = "value", for instance unit = "k"
  [2]
  $ refused 'unit = k\nunit = m\n'
  ccgledger: settings/ccgledger/config.toml:2: unit is set twice: leave one of the lines out
  [2]
  $ rm settings/ccgledger/config.toml
  $ CCGLEDGER_NEGATIVE=bracket ccgledger years
  ccgledger: $CCGLEDGER_NEGATIVE: negative = "bracket" is not one of minus, brackets (did you mean brackets?)
  [2]
  $ mkdir settings/ccgledger/config.toml
  $ XDG_CONFIG_HOME=settings ccgledger config show
  ccgledger: settings/ccgledger/config.toml cannot be read: it is a folder
  [2]

Help and version need no settings, so a wrong file is no obstacle to reading how to mend it.

  $ rmdir settings/ccgledger/config.toml; echo 'untt = k' > settings/ccgledger/config.toml
  $ ccgledger --version
  ccgledger 0.1.0
  $ ccgledger config --help | head -1
  Settings: what holds, and who said so
  $ ccgledger help settings | head -1
  Settings: options, variables and the configuration file
