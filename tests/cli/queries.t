The queries that come with the program, asked where the answers are known.

Of the published record of Kent and Medway
------------------------------------------

  $ ccgledger demo kent --quiet > story.txt 2> made.txt
  $ export CCGLEDGER_DB=kent/ccg.db
  $ ask() { ccgledger query "$@" --format tsv | tr '\t' '|'; }

Savings of Ashford (0.4 of 3.7) and Canterbury (3.6 of 14.5) were short of their targets; the support of 3 million between the two was withdrawn.

  $ ask savings-behind | cut -d'|' -f1,2,4-6
  organisation|financial_year|target_pounds|delivered_pounds|slippage_pounds
  09E|2017-18|14500000.00|3600000.00|10900000.00
  09C|2017-18|3700000.00|400000.00|3300000.00
  $ ask support | cut -d'|' -f1-6
  financial_year|from_organisation|to_organisation|amount_pounds|state|difference_pounds
  2017-18|09E|09C|3000000.00|withdrawn|0.00
  $ ask deficit-masked-by-one-offs | cut -d'|' -f1,2,4,5,7,8
  organisation|financial_year|basis|in_year_pounds|structural_low_pounds|structural_high_pounds
  09C|2017-18|in_year|-9000000.00|-15300000.00|-12000000.00
  09C|2017-18|cumulative|-2000000.00|-8300000.00|-5000000.00
  $ ask opening-gaps --param fy=2017-18 | cut -d'|' -f1,4-6,8,9
  organisation|basis|in_year_pounds|cumulative_pounds|recurrent_gap_low_pounds|recurrent_gap_high_pounds
  09E|cumulative||-7000000.00||
  09C|in_year|-9000000.00|-16000000.00|-15300000.00|-12000000.00
  09C|cumulative|-2000000.00|-9000000.00|-8300000.00|-5000000.00
  09E|in_year|-7000000.00||-14900000.00|-4000000.00
  $ ask risk-beside-forecast | cut -d'|' -f1,2,4,7,8,11
  organisation|financial_year|forecast_pounds|net_risk_pounds|risk_adjusted_pounds|source
  ENG|2017-18|-291000000.00|428000000.00|-719000000.00|S49
  ENG|2017-18|-17000000.00|370000000.00|-387000000.00|S46
  09J|2017-18|-7300000.00|3700000.00|-11000000.00|S02
  $ ask best-and-worst --param fy=2017-18
  organisation|financial_year|scenarios_with_a_number|scenarios_without|best_pounds|worst_pounds|spread_pounds
  ENG|2017-18|2|0|-687000000.00|-719000000.00|32000000.00
  09C|2017-18|3|1|-9000000.00|-20000000.00|11000000.00
  10A|2017-18|2|0|0.00|-4000000.00|4000000.00
  09E|2017-18|2|2|-4000000.00|-7000000.00|3000000.00
  09J|2017-18|1|0|-7300000.00|-7300000.00|0.00
  09W|2017-18|1|0|0.00|0.00|0.00
  10D|2017-18|1|1|-6600000.00|-6600000.00|0.00
  10E|2017-18|1|0|0.00|0.00|0.00
  EK2|2017-18|2|0|-16000000.00|-16000000.00|0.00
  EK4|2017-18|2|0|-16000000.00|-16000000.00|0.00
  $ ask forecasts-that-missed --param least_pence=5000000000 | cut -d'|' -f1-3,6,8,9
  organisation|financial_year|month|forecast_pounds|outturn_pounds|error_pounds
  ENG|2017-18||-687000000.00|-213000000.00|-474000000.00
  ENG|2017-18|4|-17000000.00|-213000000.00|196000000.00
  ENG|2017-18|9|-291000000.00|-213000000.00|-78000000.00
  $ ask claims-that-failed --param fy=2018-19 | cut -d'|' -f1,3,4,7,8
  organisation|measure_name|value_pounds|difference_pounds|source
  EK4|Forecast outturn, formal|-38200000.00|-18800000.00|S10
  EK4|Forecast outturn, as told to the board|-49000000.00|-8000000.00|S10
  $ ask claims-that-disagree | cut -d'|' -f1-3,6-9
  organisation|financial_year|measure_name|lowest_pounds|highest_pounds|apart_pounds|sources
  09C|2017-18|Savings target|20000000.00|21000000.00|1000000.00|S01,S03
  QKS|2020-21|Projected funding gap|-486000000.00|-485000000.00|1000000.00|S22,S60
  QKS|2025-26|Risk that came true|148300000.00|148700000.00|400000.00|S42,S43
  09J|2016-17|Revenue resource limit, allocation or budget|344000000.00|344200000.00|200000.00|S16,S15
  $ ask deepest-deficits --param fy=2017-18 --param least_pence=900000000 | cut -d'|' -f1,4,8,9
  organisation|outcome_pounds|outcome_kind|outcome_source
  ENG|-213000000.00|statement|S51
  EK4|-30000000.00|statement|S07
  09C|-13000000.00|statement|S04
  09E|-9500000.00|statement|S04
  $ ask moved-most --param rows=4 | cut -d'|' -f1-5
  organisation|financial_year|value_pounds|change_pounds|change_word
  ENG|2017-18|-213000000.00|387000000.00|favourable
  09E|2018-19|-18500000.00|-9000000.00|adverse
  10A|2018-19|-15800000.00|-8500000.00|adverse
  10E|2018-19|-6600000.00|-6600000.00|adverse
  $ ask who-says-what --param org=10A | cut -d'|' -f1-3,7
  made_on|measure_name|amount_pounds|source
  2018-02|Forecast outturn, formal|0.00|S02
  2018-02-13|Forecast outturn, worst case or adjusted for risk|-4000000.00|S01
  2018-02-13|Forecast outturn, formal|0.00|S01
  2018-08|Outturn|-7300000.00|S04
  2018-08|Outturn|-7300000.00|S05
  2018-08|Outturn|-7300000.00|S07
  $ ask directions | cut -d'|' -f1,3,4,6
  organisation|happened_on|kind|source
  09C|2018-08-07|special_measures|S08
  09E|2018-08-07|special_measures|S08
  09J|2017-09-06|directions_imposed|S17
  09W|2016-08|directions_imposed|S33
  09W|2017-11-29|directions_lifted|S33
  10A|2018-08-07|special_measures|S08
  10E|2018-08-07|special_measures|S08
  EK4|2018-12|directions_in_force|S10
  EK4|2019-07-27|special_measures_in_force|S09
  EK4|2019-10-21|directions_in_force|S37
  $ ask rules-failed --param fy=2018-19 | grep -e '^10A' -e '^09J' | cut -d'|' -f1,2,4,6,7
  10A|2018-19|R01|-15800000.00|cumulative
  10A|2018-19|R01|-15800000.00|in_year
  10A|2018-19|R14|-10100000.00|unknown
  10A|2018-19|R15|-15800000.00|cumulative
  10A|2018-19|R15|-15800000.00|in_year
  $ ask nothing-published
  organisation|organisation_name|financial_year
  10D|NHS Swale CCG|2017-18
  99J|NHS West Kent CCG|2017-18
  $ ask nothing-published --param fy=2013-14 | cut -d'|' -f1
  organisation
  09J
  09W
  10A
  10D
  10E
  99J
  $ ask who-is-missing | cut -d'|' -f1,5
  organisation|state
  09C|missing
  09E|missing
  09J|missing
  09W|missing
  10A|missing
  10D|missing
  10E|missing
  99J|missing
  $ ask learnt-lately | cut -d'|' -f1,3,6
  import_run_id|file|rows_new
  1|sources.csv|67
  2|events.csv|25
  3|facts.csv|148
  4|populations.csv|111
  $ ask who-did-what --param rows=2 | cut -d'|' -f1,4,5
  audit_entry_id|action|detail
  6|demo|the published record of the Kent and Medway CCGs
  5|import|import 4: populations.csv (populations)
  $ ask unconfirmed-rules | grep headroom | cut -d'|' -f1-4
  headroom|2014-15|2014-15|Recurrent money to be spent only once

Of returns
----------

Two invented bodies: X01 is the worked example; X02 reports a surplus of half a million, with 3 million of support in it, keeps its forecast from
month 8 to month 9 beside a net risk of 3 million, and then corrects month 9.

  $ export CCGLEDGER_DB=ccg.db
  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ cat > m8.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X02,2017-18,8,RES_PROG_REC,R,80000000,80000000,120000000,120000000
  > X02,2017-18,8,RES_SUPPORT_IN,NR,0,2000000,0,3000000
  > X02,2017-18,8,ACU_NHS,R,80000000,82000000,120000000,122500000
  > X02,2017-18,8,RISK_ACUTE,R,,,,4000000
  > X02,2017-18,8,MIT_OTH,R,,,,1000000
  > END
  $ sed -e 's/,8,/,9,/' -e 's/80000000/90000000/g' -e 's/82000000/92000000/' m8.csv > m9.csv
  $ sed -e 's/122500000/123000000/' m9.csv > m9_corrected.csv
  $ ccgledger import ccg_x_2017-18_M12.csv m8.csv m9.csv --quiet

  $ ask surplus-hides-deficit | cut -d'|' -f1-6,9
  organisation|financial_year|month|basis|in_year_pounds|structural_pounds|one_off_pounds
  X02|2017-18|8|in_year|500000.00|-2500000.00|3000000.00
  X02|2017-18|9|in_year|500000.00|-2500000.00|3000000.00
  $ ask forecast-unchanged-at-risk
  organisation|financial_year|month|forecast_pounds|gross_risk_pounds|mitigation_pounds|net_risk_pounds|risk_adjusted_pounds
  X02|2017-18|9|500000.00|4000000.00|1000000.00|3000000.00|-2500000.00
  $ ccgledger import m9_corrected.csv --reason "late invoices" --quiet
  $ ask restated-lately | cut -d'|' -f1-4,6-10
  organisation|financial_year|month|version|actual_ytd_change_pounds|forecast_year_change_pounds|lines_moved|later_returns|standing
  X02|2017-18|9|2|0.00|-500000.00|1|0|in force
  $ ask one-offs-over | cut -d'|' -f1-4,6,7
  organisation|financial_year|month|line|effect_pounds|assumed
  X01|2017-18|12|OTH_TRANS|-2600000.00|no
  X01|2017-18|12|RES_SUPPORT_IN|2500000.00|no
  X01|2017-18|12|OTH_PRIORYR|2200000.00|no
  X02|2017-18|9|RES_SUPPORT_IN|2000000.00|no
  X01|2017-18|12|RES_TRANS|1500000.00|no
  $ ask largest-variances --param rows=4 | cut -d'|' -f1-4,6-8
  organisation|financial_year|month|line|plan_year_pounds|forecast_year_pounds|variance_year_pounds
  X01|2017-18|12|ACU_NHS|146000000.00|153300000.00|-7300000.00
  X02|2017-18|9|ACU_NHS|120000000.00|123000000.00|-3000000.00
  X02|2017-18|9|RES_SUPPORT_IN|0.00|3000000.00|3000000.00
  X01|2017-18|12|RES_SUPPORT_IN|0.00|2500000.00|2500000.00
  $ ask support | cut -d'|' -f1-6
  financial_year|from_organisation|to_organisation|amount_pounds|state|difference_pounds
  2017-18||X02|3000000.00|one_sided|
  2017-18||X01|2500000.00|one_sided|
  $ ask savings-behind | cut -d'|' -f1-7
  organisation|financial_year|month|target_pounds|delivered_pounds|slippage_pounds|delivery_basis_points
  X01|2017-18|12|7000000.00|3000000.00|4000000.00|4286
  $ ask deepest-deficits | cut -d'|' -f1,4,5,7,8
  organisation|outcome_pounds|outcome_bound|plan_pounds|outcome_kind
  X01|-8000000.00|exact|-1000000.00|return
  $ ask opening-gaps | cut -d'|' -f1,2,5-7,10
  organisation|from_year|in_year_pounds|cumulative_pounds|recurrent_gap_pounds|method
  X01|2017-18|-8000000.00|-13000000.00|-11400000.00|full
  X02|2017-18|0.00||-3000000.00|full
  X02|2017-18|500000.00||-2500000.00|full
  $ ask rules-failed | grep -e '|R01|' -e '|R05|' | cut -d'|' -f1,4,6,7
  X01|R01|-13000000.00|cumulative
  X01|R01|-8000000.00|in_year
  X01|R05|-15530000.00|cumulative
  X01|R05|-8000000.00|in_year
  $ ask who-is-missing --param month=12 | grep ^X
  X02|CCG Y (invented)|2017-18|12|missing
  $ ask learnt-lately | cut -d'|' -f1,3,6,7
  import_run_id|file|rows_new|rows_changed
  1|ccg_x_2017-18_M12.csv|20|0
  2|m8.csv|5|0
  3|m9.csv|5|0
  4|m9_corrected.csv|0|1

The next year of X01 begins with 12 million instead of the 13 with which the year before closed, and does not say which of its spending is lasting.

  $ cat > next.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X01,2018-19,2,RES_PROG_REC,R,40000000,40000000,240000000,240000000
  > X01,2018-19,2,RES_BF,NR,-12000000,-12000000,-12000000,-12000000
  > X01,2018-19,2,ACU_NHS,,41000000,41000000,246000000,246000000
  > END
  $ ccgledger import next.csv --quiet 2> warnings
  $ ask assumed-splits
  organisation|financial_year|month|line|line_name|recurrence|actual_ytd_pounds|import_run_id|source_line
  X01|2018-19|2|ACU_NHS|Acute contracts - NHS providers|R|41000000.00|5|4
  $ ask opening-is-not-closing
  organisation|from_year|to_year|cumulative_pounds|next_opening_pounds|opening_difference_pounds|source
  X01|2017-18|2018-19|-13000000.00|-12000000.00|1000000.00|import 1
