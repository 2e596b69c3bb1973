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
  09C           2017-18         inter_ccg_transfer                                          3.0  exact    2017-04     S03     cannot_tell              unknown  unknown  high
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
  09C           2017-18         inter_ccg_transfer_reversal                                -3.0  exact    2018-02     S03     cannot_tell              unknown  unknown  high
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
        "source_line": 87
      }

With --wide the words of the source, too.

  $ ccgledger report statements --org medway --fy 2017-18 --wide
  organisation  financial year  measure                    scenario  value £m  bound  made on  source  verdict      difference £m  period  stream  basis    confidence  publisher   outcome source  note        import run id  source line
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09W           2017-18         forecast_outturn_reported                 0.0  exact  2018-02  S02     cannot_tell        unknown  annual  formal  unknown  high        KentOnline                  Break even              3           91
  
  1 organisation, 2017-18, £m, 0 of 1 returns in (missing 09W)

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
