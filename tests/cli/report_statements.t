`report statements` lists what was published, by whom and when, and how it turned out.

  $ ccgledger demo --quiet kent > /dev/null
  $ export CCGLEDGER_DB=kent/ccg.db

Ashford 2017-18. A forecast is judged only when the year is known and its condition came about: support was withdrawn, so the
forecast that counted on it cannot be judged, and -12 against an outturn of -13 differs by one.

  $ ccgledger report statements --org ashford --fy 2017-18
  organisation  financial year  measure                             scenario           value £m  bound    made on     source  verdict            difference £m  basis    confidence
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           2017-18         in_year_plan                                            unknown  exact                S03     cannot_tell              unknown  unknown  high
  09C           2017-18         savings_target                                             20.0  about                S01     cannot_tell              unknown  unknown  medium
  09C           2017-18         savings_target                                             21.0  about                S03     cannot_tell              unknown  unknown  high
  09C           2017-18         inter_ccg_transfer                                          3.0  exact    2017-04     S03     agrees                       0.0  unknown  high
  09C           2017-18         allocation_total                                          145.0  exact    2017-09-21  S21     cannot_tell              unknown  unknown  medium
  09C           2017-18         forecast_outturn_best_case          best_case              -9.0  exact    2018-01     S01     condition_not_met        unknown  unknown  high
  09C           2017-18         forecast_outturn_downside           downside              -20.0  at_most  2018-01     S01     cannot_tell              unknown  unknown  medium
  09C           2017-18         forecast_outturn_support_withdrawn  support_withdrawn     -12.0  exact    2018-01     S01     differs                     -1.0  unknown  high
  09C           2017-18         forecast_outturn_support_withdrawn  support_withdrawn     -12.0  exact    2018-01     S03     differs                     -1.0  unknown  high
  09C           2017-18         opening_position                                           -7.0  exact    2018-01     S01     cannot_tell              unknown  unknown  low
  09C           2017-18         qipp_delivered                                              0.4  exact    2018-01     S01     cannot_tell              unknown  unknown  medium
  09C           2017-18         qipp_target                                                 3.7  exact    2018-01     S01     cannot_tell              unknown  unknown  medium
  09C           2017-18         forecast_outturn_reported                               unknown  exact    2018-02     S03     cannot_tell              unknown  unknown  high
  09C           2017-18         forecast_outturn_support_withdrawn  support_withdrawn     -12.0  exact    2018-02     S02     differs                     -1.0  unknown  medium
  09C           2017-18         inter_ccg_transfer_reversal                                -3.0  exact    2018-02     S03     agrees                       0.0  unknown  high
  09C           2017-18         position_ytd                                               -7.0  exact    2018-02     S03     cannot_tell              unknown  unknown  high
  09C           2017-18         outturn_in_year                                           -13.0  exact    2018-08     S04     cannot_tell              unknown  unknown  high
  09C           2017-18         outturn_in_year                                           -13.0  exact    2018-08     S05     agrees                       0.0  unknown  medium
  09C           2017-18         outturn_in_year                                           -13.0  exact    2018-08     S06     agrees                       0.0  unknown  medium
  09C           2017-18         outturn_in_year                                           -13.0  exact    2018-08     S07     agrees                       0.0  unknown  medium
  
  1 organisation, 2017-18, £m, 0 of 1 returns in (missing 09C)
  $ ccgledger report statements --org ashford --fy 2017-18 --format csv | grep -e ^organisation -e support_withdrawn | cut -d, -f1-12
  organisation,financial_year,measure,scenario,value_pounds,bound,made_on,source,verdict,difference_pounds,period,stream
  09C,2017-18,forecast_outturn_support_withdrawn,support_withdrawn,-12000000.00,exact,2018-01,S01,differs,-1000000.00,annual,
  09C,2017-18,forecast_outturn_support_withdrawn,support_withdrawn,-12000000.00,exact,2018-01,S03,differs,-1000000.00,annual,
  09C,2017-18,forecast_outturn_support_withdrawn,support_withdrawn,-12000000.00,exact,2018-02,S02,differs,-1000000.00,annual,
  $ ccgledger report statements --org swale --fy 2016-17 --format md
  | organisation | financial year | measure | scenario | value £m | bound | made on | source | verdict | difference £m | basis | confidence |
  | --- | --- | --- | --- | ---: | --- | --- | --- | --- | ---: | --- | --- |
  | 10D | 2016-17 | outturn_in_year |  | -2.0 | exact | 2017 | S18 | cannot_tell | unknown | unknown | high |
  
  *1 organisation, 2016-17, £m, 0 of 1 returns in (missing 10D)*
  $ ccgledger report statements --org swale --fy 2016-17 --format json | sed -n '/"rows"/,/}/p'
    "rows": [
      {
        "organisation": "10D",
        "financial_year": "2016-17",
        "measure": "outturn_in_year",
        "scenario": null,
        "value_pence": -200000000,
        "bound": "exact",
        "made_on": "2017",
        "source": "S18",
        "verdict": "cannot_tell",
        "difference_pence": null,
        "period": "outturn",
        "stream": null,
        "basis": "unknown",
        "confidence": "high",
        "publisher": "KentOnline",
        "outcome_source": null,
        "note": "Overspent by GBP 2 million 'last year'",
        "import_run_id": 3,
        "source_line": 87,
        "compared_with": null,
        "verdict_reason": "the claim is itself the outcome",
        "in_return_month": null,
        "in_return_pence": null,
        "in_return_difference_pence": null,
        "in_return_verdict": null,
        "in_return_source": null
      }

With --wide the words of the source, too.

  $ ccgledger report statements --org medway --fy 2017-18 --wide
  organisation  financial year  measure                    scenario  value £m  bound  made on  source  verdict      difference £m  period  stream  basis    confidence  publisher   outcome source  note        import run id  source line  compared with  verdict reason                                in return month  in return £m  in return difference £m  in return verdict  in return source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09W           2017-18         forecast_outturn_reported                 0.0  exact  2018-02  S02     cannot_tell        unknown  annual  formal  unknown  high        KentOnline                  Break even              3           91                 the year's outcome is itself only a forecast                        unknown                  unknown
  
  1 organisation, 2017-18, £m, 0 of 1 returns in (missing 09W)

What is neither a forecast nor an outturn is held against the return of the claim's own month, once it is in. A check names the claims that
differ from it.

  $ cat > ashford.csv <<END
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,RES_PROG_REC,R,108.0,108.0,144.0,144.0
  > 09C,2017-18,9,RES_BF,NR,-1.0,-1.0,-1.0,-1.0
  > 09C,2017-18,9,ACU_NHS,R,108.0,110.0,144.0,147.0
  > 09C,2017-18,9,QIPP_TXN_R,R,15.0,0.9,20.0,1.2
  > END
  $ ccgledger import ashford.csv --unit m --quiet
  $ ccgledger query "SELECT measure, value_pence, source, verdict, difference_pence, compared_with FROM statement_verdict
  >   WHERE compared_with LIKE 'return%' ORDER BY measure" --format plain
  measure                value £  source  verdict  difference £  compared_with
  allocation_total  145000000.00  S21     differs   -1000000.00  return M9
  opening_position   -7000000.00  S01     differs    6000000.00  return M9
  position_ytd       -7000000.00  S03     differs    5000000.00  return M9
  qipp_delivered       400000.00  S01     differs     500000.00  return M9 to date
  qipp_target         3700000.00  S01     differs   16300000.00  return M9
  $ ccgledger check C45 --org ashford
  check  severity  organisation  financial year  month  finding                                                                                         difference £  sources
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  C45    warning   09C           2017-18             9  Opening or brought-forward position, S01: -£7.0m; the return of month 9 says -£1.0m                6,000,000  S01 import 5
  C45    warning   09C           2017-18             9  QIPP delivered, S01: £0.4m; the return of month 9 says £0.9m to date                                 500,000  S01 import 5
  C45    warning   09C           2017-18             9  QIPP target, S01: £3.7m; the return of month 9 says £20.0m                                        16,300,000  S01 import 5
  C45    warning   09C           2017-18             9  Revenue resource limit, allocation or budget, S21: £145.0m; the return of month 9 says £144.0m    -1,000,000  S21 import 5
  C45    warning   09C           2017-18             9  Year-to-date position, S03: -£7.0m; the return of month 9 says -£2.0m                              5,000,000  S03 import 5
  
  5 findings, £
  1 check ran: 0 errors and 5 warnings
  [4]
  $ ccgledger imports undo 5 --reason "an example" --quiet

A group brings its members and what was said of the group itself.

  $ ccgledger report statements --group ashford-and-canterbury --fy 2017-18 --format csv | cut -d, -f1 | uniq -c
        1 organisation
       20 09C
       15 09E
        5 EK2

  $ ccgledger report statements --org medway --fy 2011-12
  nothing matched
  organisation  financial year  measure  scenario  value £m  bound  made on  source  verdict  difference £m  basis  confidence
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  
  0 organisations, 2011-12, £m
  [5]
