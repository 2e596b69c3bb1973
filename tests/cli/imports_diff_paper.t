`imports diff` tells of a corrected paper what it says otherwise than the paper that it took the place of.

  $ ccgledger init --quiet
  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > 03Q,NHS Vale of York CCG,ccg,2013-04-01,
  > END
  $ ccgledger orgs add bodies.csv --quiet
  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/published/vale_of_york_m09.csv first.csv
  $ take_in() { ccgledger import "$1" --org 03Q --fy 2015-16 --month M9 --quiet; }
  $ take_in first.csv
  $ ccgledger imports diff 1
  import 1 brought only first versions
  [5]

A figure, a rating and a percentage change; a row is missing.

  $ sed -e '/^Achieve/s/"-7,351","-11,296",R/"-7,451","-11,396",A/' -e 's/99.58%,4.58%/99.68%,4.68%/' -e '/^Risk adjusted/d' first.csv > second.csv
  $ take_in second.csv
  $ ccgledger imports diff 2
  organisation  financial year  month  label                                 measure                 recurrence  timing             verdict          before £         after £     change £  before percent  after percent  change points percent  before published  after published  stood before                stands now
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  03Q           2015-16             9  Achieve planned surplus               surplus_deficit         total       forecast_outturn   changed     -7,351,000.00   -7,451,000.00  -100,000.00         unknown        unknown                unknown  -7,351            -7,451           import 1, line 3, column 7  import 2, line 3, column 7
  03Q           2015-16             9  Achieve planned surplus               surplus_deficit         total       forecast_variance  changed    -11,296,000.00  -11,396,000.00  -100,000.00         unknown        unknown                unknown  -11,296           -11,396          import 1, line 3, column 8  import 2, line 3, column 8
  03Q           2015-16             9  Achieve planned surplus               surplus_deficit         total       rag_forecast       changed           unknown         unknown      unknown         unknown        unknown                unknown  R                 A                import 1, line 3, column 9  import 2, line 3, column 9
  03Q           2015-16             9  Risk adjusted surplus                 risk_adjusted_position  total       plan_annual        withdrawn    3,945,000.00       no figure      unknown         unknown        unknown                unknown  3,945                              import 1, line 6, column 6
  03Q           2015-16             9  Risk adjusted surplus                 risk_adjusted_position  total       forecast_outturn   withdrawn   -7,351,000.00       no figure      unknown         unknown        unknown                unknown  -7,351                             import 1, line 6, column 7
  03Q           2015-16             9  Risk adjusted surplus                 risk_adjusted_position  total       forecast_variance  withdrawn  -11,296,000.00       no figure      unknown         unknown        unknown                unknown  -11,296                            import 1, line 6, column 8
  03Q           2015-16             9  Risk adjusted surplus                 risk_adjusted_position  total       rag_forecast       withdrawn         unknown       no figure      unknown         unknown        unknown                unknown  R                                  import 1, line 6, column 9
  03Q           2015-16             9  Better Payment Practice Code (Value)  bppc_value              total       actual_ytd         changed           unknown         unknown      unknown           99.6%          99.7%                   0.1%  99.58%            99.68%           import 1, line 8, column 3  import 2, line 7, column 3
  03Q           2015-16             9  Better Payment Practice Code (Value)  bppc_value              total       variance_ytd       changed           unknown         unknown      unknown            4.6%           4.7%                   0.1%  4.58%             4.68%            import 1, line 8, column 4  import 2, line 7, column 4
  
  import 2: 9 figures of published papers, £
  $ ccgledger imports diff 2 --format csv | grep -e ^organisation -e Practice -e plan_annual
  organisation,financial_year,month,label,measure,recurrence,timing,verdict,before_pounds,after_pounds,change_pounds,before_percent,after_percent,change_points_percent,before_published,after_published,stood_before,stands_now,kind
  03Q,2015-16,9,Risk adjusted surplus,risk_adjusted_position,total,plan_annual,withdrawn,3945000.00,,,,,,"3,945",,"import 1, line 6, column 6",,board_paper
  03Q,2015-16,9,Better Payment Practice Code (Value),bppc_value,total,actual_ytd,changed,,,,99.58,99.68,0.10,99.58%,99.68%,"import 1, line 8, column 3","import 2, line 7, column 3",board_paper
  03Q,2015-16,9,Better Payment Practice Code (Value),bppc_value,total,variance_ytd,changed,,,,4.58,4.68,0.10,4.58%,4.68%,"import 1, line 8, column 4","import 2, line 7, column 4",board_paper
  $ ccgledger imports diff 2 --format json | grep -c '"after_pence": -745100000,'
  1

A row that comes back is new; a rating by itself is a change.

  $ sed '/^Programme/s/R$/A/' first.csv > third.csv
  $ take_in third.csv
  $ ccgledger imports diff 3 --format csv | cut -d, -f4,7-11
  label,timing,verdict,before_pounds,after_pounds,change_pounds
  Achieve planned surplus,forecast_outturn,changed,-7451000.00,-7351000.00,100000.00
  Achieve planned surplus,forecast_variance,changed,-11396000.00,-11296000.00,100000.00
  Achieve planned surplus,rag_forecast,changed,,,
  Programme expenditure does not exceed programme allocation,rag_forecast,changed,,,
  Risk adjusted surplus,plan_annual,new,,3945000.00,
  Risk adjusted surplus,forecast_outturn,new,,-7351000.00,
  Risk adjusted surplus,forecast_variance,new,,-11296000.00,
  Risk adjusted surplus,rag_forecast,new,,,
  Better Payment Practice Code (Value),actual_ytd,changed,,,
  Better Payment Practice Code (Value),variance_ytd,changed,,,

It is measured from the paper that counted when it came: not from one that was undone before.

  $ ccgledger imports undo 3 --reason "cut off" --quiet
  $ sed '/^Achieve/s/"-7,451","-11,396"/"-7,551","-11,496"/' second.csv > fourth.csv
  $ take_in fourth.csv
  $ ccgledger imports diff 4 --format csv | cut -d, -f4,7-11
  label,timing,verdict,before_pounds,after_pounds,change_pounds
  Achieve planned surplus,forecast_outturn,changed,-7451000.00,-7551000.00,-100000.00
  Achieve planned surplus,forecast_variance,changed,-11396000.00,-11496000.00,-100000.00
  $ ccgledger imports diff 4 --format csv | grep -o "import [0-9]*, line [0-9]*, column [0-9]*"
  import 2, line 3, column 7
  import 4, line 3, column 7
  import 2, line 3, column 8
  import 4, line 3, column 8

What completes a paper is new to it.

  $ cat > figures.csv <<'END'
  > organisation,period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note
  > 09C,2017-18 M09,Forecast,surplus_deficit,total,forecast_outturn,-9,GBPm,£9m deficit,
  > 09C,2017-18 M09,Savings,qipp,total,plan_annual,x,GBPm,£3m,
  > END
  $ ccgledger import figures.csv --partial --quiet 2> /dev/null
  $ sed 's/,x,GBPm/,3,GBPm/' figures.rejects.csv > mended.csv
  $ ccgledger import mended.csv --quiet
  $ ccgledger imports diff 6 --format csv | cut -d, -f4,7-11
  label,timing,verdict,before_pounds,after_pounds,change_pounds
  Savings,plan_annual,new,,3000000.00,
  $ ccgledger imports diff 5
  import 5 brought only first versions
  [5]
