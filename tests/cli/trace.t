`trace` follows a figure of a report through its formula down to the cells it came from: file, cell, and the text that stands there.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet

The one-off help of 3.6m in CCG X's year. `taken` says how the number above takes each.

  $ ccgledger trace X01 2017-18 one_off
  what                     taken       amount £  formula                                         file                   sha256        cell               raw text     import
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  one-off (return M12 v1)          3,600,000.00  F21: one-off resource less one-off expenditure
    one-off resource       plus    4,000,000.00  F01, of the one-off lines
      RES_TRANS NR         plus    1,500,000.00  actual_ytd                                      ccg_x_2017-18_M12.csv  d698bcb59460  line 3, column 7   1500000.00   import 1
      RES_SUPPORT_IN NR    plus    2,500,000.00  actual_ytd                                      ccg_x_2017-18_M12.csv  d698bcb59460  line 4, column 7   2500000.00   import 1
    one-off expenditure    minus     400,000.00  F02, of the one-off lines
      OTH_TRANS NR         plus    2,600,000.00  actual_ytd                                      ccg_x_2017-18_M12.csv  d698bcb59460  line 14, column 7  2600000.00   import 1
      OTH_PRIORYR NR       plus   -2,200,000.00  actual_ytd                                      ccg_x_2017-18_M12.csv  d698bcb59460  line 15, column 7  -2200000.00  import 1
  
  CCG X (invented) (X01), 2017-18, one_off: 1 figure, £

The name is that of a report's column, with or without its unit; the case does not matter.

  $ ccgledger trace X01 2017-18 RECURRENT_GAP_PENCE --format csv | cut -d, -f1-5
  level,what,taken,amount_pounds,count
  0,recurrent gap (return M12 v1),,-11400000.00,
  1,structural,plus,-11600000.00,
  2,recurrent resource,plus,254000000.00,
  3,RES_PROG_REC R,plus,228000000.00,
  3,RES_PCD_REC R,plus,22000000.00,
  3,RES_RUN_REC R,plus,4000000.00,
  2,recurrent expenditure,minus,265600000.00,
  3,ACU_NHS R,plus,153300000.00,
  3,MH_NHS R,plus,24200000.00,
  3,COM_NHS R,plus,21100000.00,
  3,CHC_ADULT R,plus,17400000.00,
  3,PC_PRESC R,plus,23700000.00,
  3,PCD_CONTRACT R,plus,22000000.00,
  3,RUN_PAY R,plus,3900000.00,
  1,full-year effect,plus,200000.00,
  2,MEM_FYE_QIPP R,plus,1400000.00,
  2,MEM_FYE_COST R,minus,1200000.00,
  $ ccgledger report carry-forward --org X01 --format csv | cut -d, -f11
  recurrent_gap_pounds
  -11400000.00
  $ ccgledger trace X01 2017-18:M12 variance --format csv | grep -c '^0,'
  2

One line, in one month, and the cell of the file that gave it:

  $ ccgledger trace X01 2017-18:M12 pc_presc --format csv | cut -d, -f1-4,6,7,9-
  level,what,taken,amount_pounds,formula,file,cell,raw_text,import
  0,PC_PRESC R: plan_ytd (return M12 v1),,22000000.00,plan_ytd,ccg_x_2017-18_M12.csv,"line 12, column 6",22000000.00,import 1
  0,PC_PRESC R: actual_ytd (return M12 v1),,23700000.00,actual_ytd,ccg_x_2017-18_M12.csv,"line 12, column 7",23700000.00,import 1
  0,PC_PRESC R: plan_year (return M12 v1),,22000000.00,plan_year,ccg_x_2017-18_M12.csv,"line 12, column 8",22000000.00,import 1
  0,PC_PRESC R: forecast_year (return M12 v1),,23700000.00,forecast_year,ccg_x_2017-18_M12.csv,"line 12, column 9",23700000.00,import 1
  $ sed -n 12p ccg_x_2017-18_M12.csv
  X01,2017-18,12,PC_PRESC,R,22000000.00,23700000.00,22000000.00,23700000.00
  $ ccgledger trace X01 2017-18:M12 PC_PRESC --format json | sed -n '/"rows"/,/}/p'
    "rows": [
      {
        "level": 0,
        "what": "PC_PRESC R: plan_ytd (return M12 v1)",
        "taken": null,
        "amount_pence": 2200000000,
        "count": null,
        "formula": "plan_ytd",
        "file": "ccg_x_2017-18_M12.csv",
        "sha256": "d698bcb59460a8e6e21ff7b7d13bc4b98b87adab00d92e05c69dd73fa1e9c35f",
        "cell": "line 12, column 6",
        "raw_text": "22000000.00",
        "import": "import 1"
      },

A total is what its lines make.

  $ ccgledger trace X01 2017-18 EXP_RUN --format csv | cut -d, -f1-4 | head -5
  level,what,taken,amount_pounds
  0,EXP_RUN: plan_ytd (return M12 v1),,3900000.00
  1,RUN_PAY R,plus,3900000.00
  0,EXP_RUN: actual_ytd (return M12 v1),,3900000.00
  1,RUN_PAY R,plus,3900000.00

A corrected return leads to the new file, which may be in another unit, layout and order.

  $ cat > corrected.csv <<END
  > amount_k,measure,line_code,recurrence,org_code,fin_year,month
  > 254000,actual_ytd,RES_PROG_REC,R,X01,2017-18,12
  > 262000.5,actual_ytd,ACU_NHS,R,X01,2017-18,12
  > END
  $ ccgledger import corrected.csv --quiet
  $ ccgledger trace X01 2017-18 structural --format csv | cut -d, -f1-4,6,7,9-
  level,what,taken,amount_pounds,formula,file,cell,raw_text,import
  0,structural (return M12 v2),,-8000500.00,F20: recurrent resource less recurrent expenditure,,,,
  1,recurrent resource,plus,254000000.00,"F01, of the recurrent lines",,,,
  2,RES_PROG_REC R,plus,254000000.00,actual_ytd,corrected.csv,"line 2, column 1",254000,import 2
  1,recurrent expenditure,minus,262000500.00,"F02, of the recurrent lines",,,,
  2,ACU_NHS R,plus,262000500.00,actual_ytd,corrected.csv,"line 3, column 1",262000.5,import 2

Which returns were sent again, and with what effect:

  $ ccgledger trace X01 2017-18 actual_ytd_change --format csv | cut -d, -f1-4 | head -3
  level,what,taken,amount_pounds
  0,change (actual_ytd return v2),,-500.00
  1,after,plus,-8000500.00

A figure that a partial import kept, and one that was mended later, each lead to their own file.

  $ sed -e "s/2017-18,12,/2018-19,9,/; s/153300000.00/1533OOOOO.00/" ccg_x_2017-18_M12.csv > m9.csv
  $ ccgledger import m9.csv --partial --quiet 2> /dev/null
  $ sed 's/1533OOOOO.00/153300000.00/' m9.rejects.csv > mended.csv
  $ ccgledger import mended.csv --quiet
  $ ccgledger trace X01 2018-19:M9 actual_ytd --format csv | grep -e ACU_NHS -e PC_PRESC | cut -d, -f2-4,7,9-
  ACU_NHS R,plus,153300000.00,mended.csv,"line 2, column 7",153300000.00,import 4
  PC_PRESC R,plus,23700000.00,m9.csv,"line 12, column 7",23700000.00,import 3
  ACU_NHS R,plus,153300000.00,mended.csv,"line 2, column 7",153300000.00,import 4
  PC_PRESC R,plus,23700000.00,m9.csv,"line 12, column 7",23700000.00,import 3

A published figure leads to its publication, and a bound to all that it is made of.

  $ ccgledger demo --quiet kent > /dev/null
  $ ccgledger --db kent/ccg.db trace ashford 2017-18 structural_low
  what                                                     taken        amount £  formula                                                             file       sha256        cell               raw text  import
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  structural, at its lowest (forecast read as in_year)            -15,300,000.00  in-year position less support and the QIPP shortfall
    in-year position                                       plus    -9,000,000.00  the forecast, support counted, read as the year's own
      forecast_outturn_best_case said by S01 in 2018-01    plus    -9,000,000.00  claim                                                               facts.csv  c3fb6d7fd3cd  line 13, column 7  -9.0      import 3
    inter_ccg_transfer said by S03 in 2017-04              minus    3,000,000.00  claim                                                               facts.csv  c3fb6d7fd3cd  line 21, column 7  3.0       import 3
    QIPP shortfall                                         minus    3,300,000.00  F63: planned savings less those delivered
      qipp_target said by S01 in 2018-01                   plus     3,700,000.00  claim                                                               facts.csv  c3fb6d7fd3cd  line 8, column 7   3.7       import 3
      qipp_delivered said by S01 in 2018-01                minus      400,000.00  claim                                                               facts.csv  c3fb6d7fd3cd  line 9, column 7   0.4       import 3
  structural, at its lowest (forecast read as cumulative)          -8,300,000.00  in-year position less support and the QIPP shortfall
    in-year position                                       plus    -2,000,000.00  the forecast, read as cumulative, less the balance brought forward
      forecast_outturn_best_case said by S01 in 2018-01    plus    -9,000,000.00  claim                                                               facts.csv  c3fb6d7fd3cd  line 13, column 7  -9.0      import 3
      opening_position said by S01 in 2018-01              minus   -7,000,000.00  claim                                                               facts.csv  c3fb6d7fd3cd  line 10, column 7  -7.0      import 3
    inter_ccg_transfer said by S03 in 2017-04              minus    3,000,000.00  claim                                                               facts.csv  c3fb6d7fd3cd  line 21, column 7  3.0       import 3
    QIPP shortfall                                         minus    3,300,000.00  F63: planned savings less those delivered
      qipp_target said by S01 in 2018-01                   plus     3,700,000.00  claim                                                               facts.csv  c3fb6d7fd3cd  line 8, column 7   3.7       import 3
      qipp_delivered said by S01 in 2018-01                minus      400,000.00  claim                                                               facts.csv  c3fb6d7fd3cd  line 9, column 7   0.4       import 3
  
  NHS Ashford CCG (09C), 2017-18, structural_low: 2 figures, £
  $ ccgledger --db kent/ccg.db trace ashford 2017-18 outturn_in_year --format csv | cut -d, -f2,4,7,9-
  what,amount_pounds,file,cell,raw_text,import
  outturn_in_year said by S04 in 2018-08,-13000000.00,facts.csv,"line 18, column 7",'-13.0,import 3
  outturn_in_year said by S05 in 2018-08,-13000000.00,facts.csv,"line 138, column 7",'-13.0,import 3
  outturn_in_year said by S06 in 2018-08,-13000000.00,facts.csv,"line 142, column 7",'-13.0,import 3
  outturn_in_year said by S07 in 2018-08,-13000000.00,facts.csv,"line 145, column 7",'-13.0,import 3

One name can stand in several reports and rows. A condition's effect leads to the two claims that it lies between.

  $ ccgledger --db kent/ccg.db trace ashford 2017-18 position | grep -A 5 support_withdrawn,
  position (scenario support_withdrawn, statement)                        -12,000,000.00  without a condition, and what it adds
    forecast_outturn_best_case said by S01 in 2018-01              plus    -9,000,000.00  claim                                               facts.csv  c3fb6d7fd3cd  line 13, column 7  -9.0      import 3
    effect                                                         plus    -3,000,000.00  of the condition on the position
      support_withdrawn                                            plus    -3,000,000.00  the forecast without the support less that with it
        forecast_outturn_support_withdrawn said by S01 in 2018-01  plus   -12,000,000.00  claim                                               facts.csv  c3fb6d7fd3cd  line 14, column 7  -12.0     import 3
        forecast_outturn_best_case said by S01 in 2018-01          minus   -9,000,000.00  claim                                               facts.csv  c3fb6d7fd3cd  line 13, column 7  -9.0      import 3

What each way of looking ahead said of a year leads to what was known before it.

  $ ccgledger --db kent/ccg.db trace ashford 2018-19 predicted | sed -n '3,$p'
  outturn of 2017-18 (position repeats, made on 2018-03-31)         -13,000,000.00  as published
    outturn_in_year said by S04 in 2018-08                   plus   -13,000,000.00  claim         facts.csv  c3fb6d7fd3cd  line 18, column 7  -13.0     import 3
  plan of 2018-19 (plan, made on 2018-04-01)                         -8,600,000.00  as published
    in_year_plan said by S09 in 2019-07-27                   plus    -8,600,000.00  claim         facts.csv  c3fb6d7fd3cd  line 19, column 7  -8.6      import 3
  
  NHS Ashford CCG (09C), 2018-19, predicted: 2 figures, £

What the year comes to if spending goes on as it has leads to the cells of the month.

  $ cat > month.csv <<END
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X02,2016-17,9,RES_PROG_REC,R,90000,90000,120000,120000
  > X02,2016-17,9,ACU_NHS,R,90000,95000,120000,131000
  > X02,2016-17,9,RUN_PAY,NR,1000,1200,1000,1500
  > END
  $ ccgledger --db kent/ccg.db orgs add bodies.csv --quiet
  $ ccgledger --db kent/ccg.db import month.csv --quiet
  $ ccgledger --db kent/ccg.db trace X02 2016-17:M9 required_monthly --format csv | cut -d, -f1-4,9-
  level,what,taken,amount_pounds,cell,raw_text,import
  0,required a month (M9),,12100.00,,,,
  1,still to be spent,× 1/3,36300.00,,,
  2,spending forecast,plus,132500.00,,,
  3,ACU_NHS R,plus,131000.00,"line 3, column 9",131000,import 5
  3,RUN_PAY NR,plus,1500.00,"line 4, column 9",1500,import 5
  2,spending to M9,minus,96200.00,,,,
  3,ACU_NHS R,plus,95000.00,"line 3, column 7",95000,import 5
  3,RUN_PAY NR,plus,1200.00,"line 4, column 7",1200,import 5
  $ ccgledger --db kent/ccg.db trace X02 2016-17:M9 extrapolated --format csv | cut -d, -f1-4,9- | grep -A 4 'plan profile'
  0,plan profile (M9),,127866.67,,,,
  1,ACU_NHS,plus,126666.67,,,,
  2,ACU_NHS R,×,120000.00,"line 3, column 8",120000,import 5
  2,ACU_NHS R,×,95000.00,"line 3, column 7",95000,import 5
  2,ACU_NHS R,÷,90000.00,"line 3, column 6",90000,import 5

A rule's threshold leads to the amount that it is a part of, and to the row of the rule, which came with the ledger.

  $ ccgledger --db kent/ccg.db trace X02 2016-17:M9 threshold --format json | grep -e '"what".*rule contingency' -A 6 | tail -7
        "what": "rule contingency of 2016-17",
        "taken": null,
        "amount_pence": null,
        "count": "50 basis points",
        "formula": "business rules of the ledger; source: NHS Eastern Cheshire CCG, financial recovery plan",
        "file": null,
        "sha256": null,

The position that a board paper prints leads to its cell.

  $ cat > paper.csv <<END
  > Summary of Key Financial Measures,Year to Date,,,,Forecast Outturn,,,
  > Indicator,Target £000,Actual £000,Variance £000,RAG rating,Target £000,Actual £000,Variance £000,RAG rating
  > Achieve planned surplus,"2,959",132,"-2,826",A,"3,945","-7,351","-11,296",R
  > END
  $ ccgledger import paper.csv --org X02 --fy 2015-16 --month M9 --kind board_paper --quiet
  $ ccgledger trace X02 2015-16:M9 variance
  what                               taken        amount £  formula                  file       sha256        cell              raw text  import
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  variance (unknown board_paper M9)         -11,296,000.00  F09: forecast less plan
    forecast                         plus    -7,351,000.00  as printed
      Achieve planned surplus        plus    -7,351,000.00  as printed               paper.csv  68b4e690e969  line 3, column 7  -7,351    import 5
    plan                             minus    3,945,000.00  as printed
      Achieve planned surplus        plus     3,945,000.00  as printed               paper.csv  68b4e690e969  line 3, column 6  3,945     import 5
  
  CCG Y (invented) (X02), 2015-16:M9, variance: 1 figure, £

  $ ccgledger trace X01 2017-18 ACU_NSH
  ccgledger: "ACU_NSH" is neither a line, nor a column of money in a report, nor a measure of claims (did you mean ACU_NHS, ACU_NCA or ACU_OTH?)
  [2]
  $ ccgledger trace X99 2017-18 position
  ccgledger: no body is called "X99"; `ccgledger orgs` lists them all
  [2]
  $ ccgledger trace X01 2017 position
  ccgledger: "2017" is not a period: write 2017-18:M9, or 2017-18 for the latest month of the year
  [2]
  $ ccgledger trace X01 2011-12 position
  nothing matched
  what  taken  amount £  formula  file  sha256  cell  raw text  import
  ────────────────────────────────────────────────────────────────────
  
  CCG X (invented) (X01), 2011-12, position: 0 figures, £
  [5]
  $ ccgledger trace X01
  ccgledger: `ccgledger trace` needs `period`; see `ccgledger trace --help`
  [2]

A return that was read from a table of a paper leads to its cells in the same way, by the layout that it was imported with.

  $ cat > lines.json <<'END'
  > {
  >   "layout": "lines", "about": "lines of a return", "unit": "k", "kind": "return",
  >   "columns": [{"heading": "£000", "is": "label"}, {"heading": "Budget", "is": "plan_ytd"}, {"heading": "Actual", "is": "actual_ytd"}],
  >   "rows": [{"label": "Allocation", "line": "RES_PROG_REC", "recurrence": "R"}, {"label": "Acute", "line": "ACU_NHS", "recurrence": "R"}]
  > }
  > END
  $ cat > paper.csv <<'END'
  > £000,Budget,Actual
  > Allocation,"190,000","190,000"
  > Acute,"114,000","122,500"
  > END
  $ ccgledger import paper.csv --layout lines.json --org X01 --fy 2018-19 --month M9 --quiet
  $ rm lines.json paper.csv
  $ ccgledger trace X01 2018-19:M9 actual_ytd --format csv | cut -d, -f1-4,7,9-
  level,what,taken,amount_pounds,file,cell,raw_text,import
  0,actual to date (in_year return M9 v3),,67500000.00,,,,
  1,resource,plus,190000000.00,,,,
  2,RES_PROG_REC R,plus,190000000.00,paper.csv,"line 2, column 3","190,000",import 6
  1,expenditure,minus,122500000.00,,,,
  2,ACU_NHS R,plus,122500000.00,paper.csv,"line 3, column 3","122,500",import 6
