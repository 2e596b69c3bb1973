A table of a board paper has no lines of a return, but it has a position. It is imported as it was printed; the layout, which the
headings tell, says what each row and column means.

  $ ccgledger init --quiet
  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > 03Q,NHS Vale of York CCG,ccg,2013-04-01,
  > 03N,NHS Sheffield CCG,ccg,2013-04-01,
  > 01C,NHS Eastern Cheshire CCG,ccg,2013-04-01,
  > END
  $ ccgledger orgs add bodies.csv --quiet
  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/published/*.csv .

  $ ccgledger import vale_of_york_m09.csv --org 03Q --fy 2015-16 --month M9
  vale_of_york_m09.csv: 9 rows: 52 new, 1 row without a figure, 11 sums and variances proved (import 1)
  $ ccgledger import sheffield_m09.csv --org 03N --fy 2017-18 --month M9
  sheffield_m09.csv: 4 rows: 8 new, 2 sums and variances proved (import 2)

The copy of this table has lost digits. The cells are named, and where the sums of the table tell what they were, that is said and
not taken.

  $ ccgledger import eastern_cheshire_m05.csv --org 01C --fy 2015-16 --month M5 2>&1 | head -8
  error[V012] eastern_cheshire_m05.csv:3:17 (plan_annual): "?" is not a number (lost text at character 1)
      3 | Programme Costs,?,?,"98,610",?,?,?
        |                 ^
     fix: look the figure up; the rows around it would balance at 236,022
  error[V012] eastern_cheshire_m05.csv:3:19 (plan_annual_revised): "?" is not a number (lost text at character 1)
      3 | Programme Costs,?,?,"98,610",?,?,?
        |                   ^
     fix: look the figure up; the rows around it would balance at 236,664
  $ ccgledger import eastern_cheshire_m05.csv --org 01C --fy 2015-16 --month M5 --partial --quiet 2> /dev/null
  $ ccgledger imports --format csv | cut -d, -f1-3,5,6,13
  import,file,layout,rows,new,rejected
  1,vale_of_york_m09.csv,vale-of-york-key-measures,9,52,0
  2,sheffield_m09.csv,sheffield-key-duties,4,8,0
  3,eastern_cheshire_m05.csv,eastern-cheshire-table-one,4,16,8
  $ cat eastern_cheshire_m05.rejects.csv
  organisation,period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note,rejected_from,rejected_because
  01C,2015-16 M05,Programme Costs,programme_expenditure,total,plan_annual,,GBP000,?,,import 3 line 3,"V012: ""?"" is not a number (lost text at character 1)"
  01C,2015-16 M05,Programme Costs,programme_expenditure,total,plan_annual_revised,,GBP000,?,,import 3 line 3,"V012: ""?"" is not a number (lost text at character 1)"
  01C,2015-16 M05,Programme Costs,programme_expenditure,total,actual_ytd,,GBP000,?,,import 3 line 3,"V012: ""?"" is not a number (lost text at character 1)"
  01C,2015-16 M05,Programme Costs,programme_expenditure,total,variance_ytd,,GBP000,?,,import 3 line 3,"V012: ""?"" is not a number (lost text at character 1)"
  01C,2015-16 M05,Programme Costs,programme_expenditure,total,forecast_outturn,,GBP000,?,,import 3 line 3,"V012: ""?"" is not a number (lost text at character 1)"
  01C,2015-16 M05,Running Costs,running_cost_expenditure,total,actual_ytd,,GBP000,?,,import 3 line 4,"V012: ""?"" is not a number (lost text at character 1)"
  01C,2015-16 M05,Running Costs,running_cost_expenditure,total,variance_ytd,,GBP000,?,,import 3 line 4,"V012: ""?"" is not a number (lost text at character 1)"
  01C,2015-16 M05,Running Costs,running_cost_expenditure,total,forecast_outturn,,GBP000,?,,import 3 line 4,"V012: ""?"" is not a number (lost text at character 1)"

Positions stand beside those of returns, and never instead of them; in pounds:

  $ ccgledger report position --fy 2015-16..2017-18 --format csv | cut -d, -f1-9
  organisation,financial_year,month,basis,plan_pounds,actual_ytd_pounds,forecast_pounds,variance_pounds,source_kind
  01C,2015-16,5,unknown,1412000.00,588000.00,1412000.00,0.00,board_paper
  03N,2017-18,9,cumulative,,9900000.00,13200000.00,,board_paper
  03Q,2015-16,9,unknown,3945000.00,132000.00,-7351000.00,-11296000.00,board_paper

A figure leads back to the cell of the paper.

  $ ccgledger query "SELECT label, timing, as_published, amount_pence, source_line, source_column FROM paper_figure WHERE measure = 'surplus_deficit_cumulative'" --format csv
  label,timing,as_published,amount_pounds,source_line,source_column
  Deliver £13.2m Surplus (CCG's Control Total) against Commissioning Revenue Resource Limit (RRL) + RCA combined,actual_ytd,(£9.9m) Under Spend,9900000.00,2,2
  Deliver £13.2m Surplus (CCG's Control Total) against Commissioning Revenue Resource Limit (RRL) + RCA combined,forecast_outturn,(£13.2m) Under Spend,13200000.00,2,3

Mended, the rejects complete the table.

  $ sed -n '1p;/plan_annual_revised/p' eastern_cheshire_m05.rejects.csv | sed 's/,,GBP000/,236664,GBP000/' > mended.csv
  $ ccgledger import mended.csv
  mended.csv: 1 row: 1 new (import 4, completes import 3)
  $ ccgledger verify | cut -d';' -f1
  ccg.db: whole
