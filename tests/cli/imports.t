`imports` tells what was imported, when, by whom and why.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet

An empty ledger has none.

  $ ccgledger imports
  nothing matched
  import  file  layout  kind  rows  new  changed  unchanged  recorded at  actor  reason  sha256  rejected  completes  counts
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  
  0 imports
  [5]

  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ sed '/PC_PRESC/s/23700000.00/23900000.00/g' ccg_x_2017-18_M12.csv > corrected.csv
  $ ccgledger import corrected.csv --quiet --reason "late prescribing bill"
  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/sources.csv --quiet

One line per import, the newest last. Beside what is shown here it
holds the time, the person, and the hash of the file.

  $ ccgledger imports --format csv | cut -d, -f1-8,11
  import,file,layout,kind,rows,new,changed,unchanged,reason
  1,ccg_x_2017-18_M12.csv,tidy,return,20,20,0,0,
  2,corrected.csv,tidy,return,20,0,1,19,late prescribing bill
  3,sources.csv,sources,record,67,67,0,0,
  $ ccgledger imports list --format csv | wc -l
  4
  $ ccgledger imports | sed 2d | cut -c1-75
  import  file                   layout   kind    rows  new  changed  unchang
       1  ccg_x_2017-18_M12.csv  tidy     return    20   20        0         
       2  corrected.csv          tidy     return    20    0        1         
       3  sources.csv            sources  record    67   67        0         
  
  3 imports

`show` names the returns that one import brought, which version of each it is, and whether that version is in force.

  $ ccgledger imports show 1
  organisation  financial year  month  kind    version  rows  in force  file                   sha256
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12  return        1    20  no        ccg_x_2017-18_M12.csv  * (glob)
  
  1 row
  $ ccgledger imports show 2 --format csv | cut -d, -f1-8
  organisation,financial_year,month,kind,version,rows,in_force,file
  X01,2017-18,12,return,2,20,yes,corrected.csv

A list of records has no body of its own.

  $ ccgledger imports show 3 --format csv | cut -d, -f1-8
  organisation,financial_year,month,kind,version,rows,in_force,file
  ,,,sources,,67,yes,sources.csv
  $ ccgledger imports show 3 | tail -1
  1 row

The file itself is kept, so that a figure can be followed down to the bytes it came from.

  $ ccgledger query "SELECT name, size_bytes FROM source WHERE sha256 = '$(sha256sum corrected.csv | cut -d' ' -f1)'"
  name           size_bytes
  ─────────────────────────
  corrected.csv        1445
  
  1 row

An import that is not there, and a number that is none:

  $ ccgledger imports show 99
  ccgledger: there is no import 99; `ccgledger imports` lists them all
  [5]
  $ ccgledger imports show two
  ccgledger: "two" is not the number of an import; `ccgledger imports` lists them
  [2]
