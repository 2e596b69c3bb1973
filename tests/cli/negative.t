--negative brackets: (7.3) for -7.3, where people read
======================================================

  $ ccgledger --quiet demo here > /dev/null; export CCGLEDGER_DB=here/ccg.db
  $ ccgledger report trend --org ashford --fy 2017-18..2018-19 --negative brackets
  NHS Ashford CCG (09C), £m          2017-18  2018-19  shape
  ──────────────────────────────────────────────────────────
  plan                                          (8.6)
    basis                                     unknown
    source                                        S09
  position                            (13.0)   (15.1)  █▁
    change                                      (2.1)
    percent                                   (16.2%)
    word                                      adverse
    basis                            unknown  unknown
    source                               S04      S09
  structural                 (15.3) to (5.0)
    basis                            unknown
    source                           S01 S03
  cumulative                 (16.0) to (9.0)
    basis                            unknown
    source                           S01 S03
  
  0 of 2 returns in (missing 09C 2017-18, 09C 2018-19)

Bounds and Markdown too; and red is red with brackets as with a minus.

  $ ccgledger report structural --org ashford --fy 2017-18 --negative brackets --format md | cut -d'|' -f2-8
   organisation | financial year | month | in year £m | structural £m | one off £m | reading 
   --- | --- | ---: | ---: | ---: | ---: | --- 
   09C | 2017-18 |  | (9.0) | (15.3) to (12.0) | 3.0 to 6.3 | structural deficit, masked by one-offs 
   09C | 2017-18 |  | (2.0) | (8.3) to (5.0) | 3.0 to 6.3 | structural deficit, masked by one-offs 
  
  *1 organisation, 2017-18, £m, 0 of 1 returns in (missing 09C)*
  
  bound: the forecast of 2018-01, support counted, is the year's own position; one-offs are the support plus at most the QIPP shortfall, which is recurrent
  
  bound: the forecast of 2018-01, support counted, holds the balance brought forward; one-offs are the support plus at most the QIPP shortfall, which is recurrent
  $ ccgledger report trend --org ashford --fy 2017-18..2018-19 --negative brackets --color always | grep -c '31m('
  6

What programs read has the minus in either case.

  $ for format in plain csv tsv json ndjson; do
  >   ccgledger report trend --org ashford --format $format > minus.txt
  >   ccgledger report trend --org ashford --format $format --negative brackets | cmp - minus.txt && echo $format: the same
  > done
  plain: the same
  csv: the same
  tsv: the same
  json: the same
  ndjson: the same
  $ ccgledger report trend --org ashford --format html > minus.html
  $ ccgledger report trend --org ashford --format html --negative brackets | grep -o '>(15.[0-9]*)<' | head -1
  >(15.1)<
  $ ccgledger years --negative braces
  ccgledger: --negative: "braces" is not one of minus, brackets (did you mean brackets?); see `ccgledger years --help`
  [2]
