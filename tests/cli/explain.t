`explain` tells what a check of the import, or of the ledger, means, and what to do about it. It needs no ledger.

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

Without an id it lists all checks.

  $ ccgledger explain | head -5
  id    severity  title
  ──────────────────────────────────────────────────────────────────────
  V001  error     the file cannot be read
  V002  error     the file holds no rows
  V003  error     the file is not UTF-8 text
  $ ccgledger explain | tail -1
  * checks of an import; `ccgledger explain V012` tells more of one, `ccgledger check --list` lists those of the ledger (glob)

  $ ccgledger explain V999
  ccgledger: there is no check "V999"; `ccgledger explain` lists them
  [2]
  $ ccgledger explain amount
  ccgledger: there is no check "amount" (did you mean amount-at-two-times?); `ccgledger explain` lists them
  [2]
