A published table that is sent again is the paper corrected: it takes the place of the one before as a whole, as a return does.

  $ ccgledger init --quiet
  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > 03Q,NHS Vale of York CCG,ccg,2013-04-01,
  > END
  $ ccgledger orgs add bodies.csv --quiet
  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/published/vale_of_york_m09.csv first.csv
  $ take_in() { ccgledger import "$1" --org 03Q --fy 2015-16 --month M9; }
  $ take_in first.csv
  first.csv: 9 rows: 52 new, 1 row without a figure, 11 sums and variances proved (import 1)

A figure, a rating and a percentage change; a row is missing.

  $ sed -e '/^Achieve/s/"-7,351","-11,296",R/"-7,451","-11,396",A/' -e 's/99.58%,4.58%/99.68%,4.68%/' -e '/^Risk adjusted/d' first.csv > second.csv
  $ take_in second.csv
    changed   figure of line 3 (03Q 2015-16:M9, surplus_deficit, forecast_outturn): amount -7,351,000.00 -> -7,451,000.00; as_published "-7,351" -> "-7,451"
    changed   figure of line 3 (03Q 2015-16:M9, surplus_deficit, forecast_variance): amount -11,296,000.00 -> -11,396,000.00; as_published "-11,296" -> "-11,396"
    changed   figure of line 3 (03Q 2015-16:M9, surplus_deficit, rag_forecast): as_published "R" -> "A"
    changed   figure of line 7 (03Q 2015-16:M9, bppc_value, actual_ytd): basis_points 9958 -> 9968; as_published "99.58%" -> "99.68%"
    changed   figure of line 7 (03Q 2015-16:M9, bppc_value, variance_ytd): basis_points 458 -> 468; as_published "4.58%" -> "4.68%"
    withdrawn figure of Risk adjusted surplus (03Q 2015-16:M9, risk_adjusted_position, plan_annual)   (import 1, line 6)
    withdrawn figure of Risk adjusted surplus (03Q 2015-16:M9, risk_adjusted_position, forecast_outturn)   (import 1, line 6)
    withdrawn figure of Risk adjusted surplus (03Q 2015-16:M9, risk_adjusted_position, forecast_variance)   (import 1, line 6)
    withdrawn figure of Risk adjusted surplus (03Q 2015-16:M9, risk_adjusted_position, rag_forecast)   (import 1, line 6)
  second.csv: 8 rows: 0 new, 43 unchanged, 5 changed, 4 withdrawn, 1 row without a figure, 10 sums and variances proved (import 2)

What the paper no longer says is not in force; everything else of it is, and stands in the new file.

  $ ccgledger query "SELECT import_run_id, COUNT(*) AS figures FROM paper_figure_in_force GROUP BY import_run_id" --format csv
  import_run_id,figures
  2,48
  $ ccgledger report position --org 03Q --fy 2015-16 --format csv | cut -d, -f1-9,14
  organisation,financial_year,month,basis,plan_pounds,actual_ytd_pounds,forecast_pounds,variance_pounds,source_kind,plan_ytd_pounds
  03Q,2015-16,9,unknown,3945000.00,132000.00,-7451000.00,-11396000.00,board_paper,2959000.00
  $ ccgledger query "SELECT measure FROM paper_figure_in_force WHERE measure = 'risk_adjusted_position'"
  nothing matched
  measure
  ───────
  
  0 rows
  [5]

A paper in which only the row is missing that the position stood in has no position.

  $ sed '/^Achieve/d' second.csv > third.csv
  $ take_in third.csv
    withdrawn figure of Achieve planned surplus (03Q 2015-16:M9, surplus_deficit, plan_ytd)   (import 2, line 3)
    withdrawn figure of Achieve planned surplus (03Q 2015-16:M9, surplus_deficit, actual_ytd)   (import 2, line 3)
    withdrawn figure of Achieve planned surplus (03Q 2015-16:M9, surplus_deficit, variance_ytd)   (import 2, line 3)
    withdrawn figure of Achieve planned surplus (03Q 2015-16:M9, surplus_deficit, rag_ytd)   (import 2, line 3)
    withdrawn figure of Achieve planned surplus (03Q 2015-16:M9, surplus_deficit, plan_annual)   (import 2, line 3)
    withdrawn figure of Achieve planned surplus (03Q 2015-16:M9, surplus_deficit, forecast_outturn)   (import 2, line 3)
    withdrawn figure of Achieve planned surplus (03Q 2015-16:M9, surplus_deficit, forecast_variance)   (import 2, line 3)
    withdrawn figure of Achieve planned surplus (03Q 2015-16:M9, surplus_deficit, rag_forecast)   (import 2, line 3)
  third.csv: 7 rows: 0 new, 40 unchanged, 8 withdrawn, 1 row without a figure, 8 sums and variances proved (import 3)
  $ ccgledger report position --org 03Q --fy 2015-16 --format csv --quiet
  organisation,financial_year,month,basis,plan_pounds,actual_ytd_pounds,forecast_pounds,variance_pounds,source_kind,claim,bound,made_on,source,plan_ytd_pounds,variance_ytd_pounds,forecast_movement_pounds,percent_of_resource
  [5]
  $ ccgledger imports undo 3 --reason "cut off at the top"
  import 3 is undone: 48 published figures back as the paper before has it; nothing was deleted
  $ ccgledger report position --org 03Q --fy 2015-16 --format csv --quiet | cut -d, -f1-9
  organisation,financial_year,month,basis,plan_pounds,actual_ytd_pounds,forecast_pounds,variance_pounds,source_kind
  03Q,2015-16,9,unknown,3945000.00,132000.00,-7451000.00,-11396000.00,board_paper

The next one stays as it is when the one before it is undone.

  $ sed '/^Achieve/s/"-7,451","-11,396"/"-7,551","-11,496"/' second.csv > fourth.csv
  $ take_in fourth.csv
    changed   figure of line 3 (03Q 2015-16:M9, surplus_deficit, forecast_outturn): amount -7,451,000.00 -> -7,551,000.00; as_published "-7,451" -> "-7,551"
    changed   figure of line 3 (03Q 2015-16:M9, surplus_deficit, forecast_variance): amount -11,396,000.00 -> -11,496,000.00; as_published "-11,396" -> "-11,496"
  fourth.csv: 8 rows: 0 new, 46 unchanged, 2 changed, 1 row without a figure, 10 sums and variances proved (import 4)
  $ ccgledger imports undo 2 --reason "a draft"
  import 2 is undone: 48 published figures as before, superseded already; nothing was deleted
  $ ccgledger query "SELECT import_run_id, COUNT(*) AS figures FROM paper_figure_in_force GROUP BY import_run_id" --format csv
  import_run_id,figures
  4,48
  $ ccgledger report position --org 03Q --fy 2015-16 --format csv --quiet | cut -d, -f1-9
  organisation,financial_year,month,basis,plan_pounds,actual_ytd_pounds,forecast_pounds,variance_pounds,source_kind
  03Q,2015-16,9,unknown,3945000.00,132000.00,-7551000.00,-11496000.00,board_paper
  $ take_in first.csv 2>&1 | sed 's/on .* by .* (/on DAY by SOMEBODY (/'
  first.csv: the same bytes were imported on DAY by SOMEBODY (import 1, superseded since by import 4): nothing was written
  $ ccgledger imports undo 4 --reason "a draft too"
  import 4 is undone: 52 published figures back as the paper before has it; nothing was deleted
  $ ccgledger report position --org 03Q --fy 2015-16 --format csv --quiet | cut -d, -f1-9
  organisation,financial_year,month,basis,plan_pounds,actual_ytd_pounds,forecast_pounds,variance_pounds,source_kind
  03Q,2015-16,9,unknown,3945000.00,132000.00,-7351000.00,-11296000.00,board_paper
  $ ccgledger verify | cut -d';' -f1
  ccg.db: whole

Most of a paper gone is a warning; a table with no figure in common is another page of it, and both count.

  $ head -4 first.csv > few.csv
  $ take_in few.csv 2>&1 | grep -v withdrawn
  warning[V104] few.csv: the corrected paper of 03Q 2015-16:M9 withdraws 36 of the 52 figures of the one before
     fix: if the file holds only corrections, give the whole table
    and 16 more changes
  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/published/merton_m03_providers.csv page-1.csv
  $ sed '2,$s/^\([^,]*\),/\1,page two: /' page-1.csv > page-2.csv
  $ for page in 1 2; do ccgledger import page-$page.csv --org 03Q --fy 2017-18 --month M3; done
  page-1.csv: 2 rows: 12 new, 4 sums and variances proved (import 6)
  page-2.csv: 2 rows: 12 new, 4 sums and variances proved (import 7)

A list of figures is corrected in the same way, with what completed it.

  $ cat > figures.csv <<'END'
  > organisation,period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note
  > 09C,2017-18 M09,Forecast,surplus_deficit,total,forecast_outturn,-9,GBPm,£9m deficit,
  > 09C,2017-18 M09,Plan,surplus_deficit,total,plan_annual,-8,GBPm,£8m deficit,
  > 09C,2017-18 M09,Savings,qipp,total,plan_annual,x,GBPm,£3m,
  > END
  $ ccgledger import figures.csv --partial --quiet 2> /dev/null
  $ sed 's/,x,GBPm/,3,GBPm/' figures.rejects.csv > mended.csv
  $ ccgledger import mended.csv
  mended.csv: 1 row: 1 new (import 9, completes import 8)
  $ grep -v Plan figures.csv | sed 's/,x,/,3,/' > corrected.csv
  $ ccgledger import corrected.csv
    withdrawn figure of Plan (09C 2017-18:M9, surplus_deficit, plan_annual)   (import 8, line 3)
  corrected.csv: 2 rows: 0 new, 2 unchanged, 1 withdrawn (import 10)
  $ ccgledger verify | cut -d';' -f1
  ccg.db: whole
