`explain` tells what a check of the import means, and what to do about it. It needs no ledger.

  $ ccgledger explain V012
  V012: the amount is not a number
  
  A cell of money must be a plain number: digits, thousands commas every three digits, and a point; before it perhaps a minus or a pound sign, or brackets around it for a minus. A blank cell and n/a are unknown and a lone dash is nil; neither is this.
  
  An error: the file is rejected. Write the amount as a plain number.

Small letters will do. A warning does not keep a file out.

  $ ccgledger explain v102
  V102: a total could not be compared
  
  The lines of the total are not in the file, or one of them has no amount.
  
  A warning: the file is taken. Nothing needs to be done if the file is a summary.

Without an id it lists all checks.

  $ ccgledger explain | head -5
  id    severity  title
  ─────────────────────────────────────────────────────────────────────
  V001  error     the file cannot be read
  V002  error     the file holds no rows
  V003  error     the file is not UTF-8 text
  $ ccgledger explain | tail -1
  * checks of an import; `ccgledger explain V012` tells more of one (glob)

  $ ccgledger explain V999
  ccgledger: there is no check "V999"; `ccgledger explain` lists them
  [2]
  $ ccgledger explain amount
  ccgledger: there is no check "amount"; `ccgledger explain` lists them
  [2]
