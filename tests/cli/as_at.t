`--as-at` shows what the ledger knew at the end of a day, or at a moment, whatever came later.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ sleep 1
  $ moment=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  $ sleep 1
  $ for report in position structural carry-forward trend statements restatements bridge risk qipp runrate rules transfers forecast; do
  >   ccgledger report $report --format csv --quiet > $report.then
  > done

A correction, claims, and the undoing of the first import.

  $ sed 's/153300000.00/163300000.00/g' ccg_x_2017-18_M12.csv > corrected.csv
  $ ccgledger import corrected.csv "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet
  $ ccgledger imports undo 1 --reason "sent too early" --quiet
  $ ccgledger report structural --org X01 --format csv | cut -d, -f1-5
  organisation,financial_year,month,in_year_pounds,structural_pounds
  X01,2017-18,12,-18000000.00,-21600000.00
  $ for report in position structural carry-forward trend statements restatements bridge risk qipp runrate rules transfers forecast; do
  >   ccgledger report $report --format csv --quiet --as-at $moment | cmp - $report.then
  > done

The answer says so, and the chain is the chain of that moment.

  $ ccgledger report structural --as-at $moment --format json | grep -c "\"as_at\": \"$moment\""
  1
  $ ccgledger imports --as-at $moment --format csv | wc -l
  2

Before the first import there is nothing.

  $ ccgledger report position --as-at 2018-02-13 --format csv
  the ledger knew nothing on 2018-02-13: its first import is of ????-??-?? (glob)
  nothing matched
  organisation,financial_year,month,basis,plan_pounds,actual_ytd_pounds,forecast_pounds,variance_pounds,source_kind,claim,bound,made_on,source,plan_ytd_pounds,variance_ytd_pounds,forecast_movement_pounds,percent_of_resource
  [5]

What writes, and what is about the ledger as it is, cannot look back.

  $ ccgledger import corrected.csv --as-at 2018-02-13
  ccgledger: --as-at looks back, and this command writes: leave it out
  [2]
  $ ccgledger verify --as-at 2018-02-13
  ccgledger: `ccgledger verify` is about the ledger as it is: leave --as-at out
  [2]
  $ ccgledger report position --as-at yesterday
  ccgledger: --as-at: "yesterday" is not a day: write 2018-02-13, or 2018-02-13T17:30:00Z
  [2]
