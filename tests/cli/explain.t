`explain` tells what a word of the field means: by which formula, with which sign, who says so, and the SQL that derives it. It needs no ledger.

  $ ccgledger explain "unidentified qipp" | head -11
  unidentified QIPP (also unidentified, identified percent)
  
  A target with no scheme behind it. It sits in the budget as a negative line, and turns into an overspend month by month.
  
  Formula:  F65  identified % = (target - unidentified) / target
  Sign:     plus
  Source:   NHS North West London CCGs, month 6 report 2018-19
  Word in:  kind
  See also: QIPP target
  
  CREATE VIEW qipp_of_return AS
  $ ccgledger explain underlying | head -17
  underlying position (also underlying, structural, structural position, structural deficit, U1)
  
  What the year would have come to if everything that happens once were taken out: the part that comes back every year until somebody decides otherwise. A structural deficit is an underlying position below nil.
  
  Formula:  F20  U1 = recurrent resource - recurrent expenditure = in-year position - one-off part
  Sign:     a surplus is plus; the balance brought forward is never in it
  Source:   How papers use the word: NHS West London CCG, month 9 report 2013-14; NHS Hillingdon CCG, month 11 report 2014-15. No official definition was read, so this one is the ledger's own
  Report:   ccgledger report structural: how much of the position comes back every year, and how much is one-off
  Word in:  measure, step, reading
  See also: one-off, ladder, reading, U2, U3
  
  CREATE VIEW structural_of_return AS
  -- Structural and one-off, from returns: the ladder of methods, best first (F20 to F24, F28, F30).
  -- One row per organisation, period and kind of return (returns and accounts). Pence; surplus plus.
  --   in_year_pence     I = A - E, full year
  --   structural_pence  U1: the recurrent resource less the recurrent expenditure; balances brought forward never enter
  --   one_off_pence     O = I - U1
  $ ccgledger explain underlying | tail -1
  FROM rung;

A word that stands in a column, a column itself, a report and a view will do.

  $ ccgledger explain "structural deficit, masked by one-offs" | head -3
  structural deficit, masked by one-offs
  
  The year and its underlying position are both below nil, and the one-offs helped. Without them it would have been worse, and next year it will be.
  $ ccgledger explain L2 | head -3
  ladder (also method, L1, L2, L3, L4, L5)
  
  The ways to an underlying position, best first; the first that the figures allow is taken, and its name stands in the column method. L1 full: every line says R or NR. L2 partial: a list of one-off items. L3 reported: the body's own figure, copied. L4 bound: a lowest and a highest. L5 none: unknown, which is not nil.
  $ ccgledger explain recurrent_gap_low_pence | head -3
  recurrent gap (also recurrent_gap, opening gap, recurrent run-rate)
  
  The gap between lasting resource and lasting spending with which the next year opens, before its own growth, prices and savings. Where nobody gives full-year effects it is the underlying position alone, and the confidence says so.
  $ ccgledger explain runrate | head -3
  run rate (also runrate, average monthly, lowest month)
  
  Average spending a month. What the year would come to if it went on so is a check on the forecast, never in its place. Not before month 4, as early months are estimates.
  $ ccgledger explain year_value | head -6
  year_value: a view of the ledger
  
  The values that a trend is made of.
  
  CREATE VIEW year_value AS
  -- The values that a trend is made of.

Programs get the same, with one field for each thing.

  $ ccgledger explain CSF --format json | grep -E '"(name|confirmed|see|view)": ' | tail -4
        "name": "CSF",
        "confirmed": "no",
        "see": "control total, one-off",
        "view": "submission_memo",

What no source says just so is marked.

  $ ccgledger explain risk | grep -A 1 Source
  Source:   General knowledge, no source seen, for full value times probability; NHS Vale of York CCG, month 9 report 2015-16, for risk that moved into the forecast
            Not confirmed: no source that was read says it just so.
  $ ccgledger explain "net risk" | grep -A 1 Source
  Source:   KentOnline, February 2018 (Dartford, Gravesham and Swanley); NHS Warrington CCG, month 8 report 2018-19
  See also: risk-adjusted position

It tells what a check of the import, or of the ledger, means, and what to do about it.

  $ ccgledger explain V012
  V012: the amount is not a number
  
  A cell of money must be a plain number: digits, thousands commas every three digits, and a point; before it perhaps a minus or a pound sign, or brackets around it for a minus. A blank cell and n/a are unknown and a lone dash is nil; neither is this.
  
  An error: the file is rejected. Write the amount as a plain number.

Small letters will do. A warning does not keep a file out.

  $ ccgledger explain v102
  V102: a total could not be compared
  
  The lines of the total are not in the file, or one of them has no amount.
  
  A warning: the file is taken. Nothing needs to be done if the file is a summary.

A check of the ledger is explained with its SQL.

  $ ccgledger explain c03
  C03: control-totals-equal-figures
  
  The sums that the ledger keeps of a return are not the sums of its figures: somebody changed the file behind the program's back. `verify` asks the same, and proves the chain of hashes as well.
  
  An error: the ledger contradicts itself. Run `ccgledger verify`; go back to a back-up, and ask who changed the file.
  
  SELECT control_total_difference.organisation,
         control_total_difference.financial_year,
         control_total_difference.month,
         'the control totals of the ' || control_total_difference.kind || ', version ' || control_total_difference.version
           || ', are not the sums of its figures' AS finding,
         CAST(NULL AS BIGINT) AS difference_pence,
         'import ' || control_total_difference.import_run_id AS sources
  FROM control_total_difference
  $ ccgledger explain opening-equals-closing | head -1
  C01: opening-equals-closing

Without a word it lists all that it can explain.

  $ ccgledger explain | cut -c 1-80 | sed -n '1p; 3,5p'
  name                                    kind     about
  carry-forward                           term     What of a year reaches the next
  recurrent gap                           term     The gap between lasting resourc
  planning gap                            term     The recurrent gap with what the
  $ ccgledger explain | tail -1
  * terms, views, messages of an import and checks; `ccgledger explain structural` tells more of one (glob)
  $ ccgledger explain --format ndjson | grep -o '"kind":"[a-z]*"' | sort -u
  "kind":"check"
  "kind":"error"
  "kind":"term"
  "kind":"view"
  "kind":"warning"

  $ ccgledger explain V999
  ccgledger: there is no term, report, view or check "V999"; `ccgledger explain` lists them
  [2]
  $ ccgledger explain structral
  ccgledger: there is no term, report, view or check "structral" (did you mean structural?); `ccgledger explain` lists them
  [2]
