V038: the workbook is damaged. Here the download stopped half way.

  $ ccgledger init --quiet
  $ head -c 1400 "$CCGLEDGER_ROOT/tests/data/workbooks/everyday.xlsx" > return.xlsx
  $ ccgledger import return.xlsx
  error[V038] return.xlsx: the workbook is damaged: its end is missing, as if the file had been cut short
     fix: get the file again, or open it in the program that made it and save it anew
  return.xlsx: rejected: 1 error; nothing of it was stored
  [3]
