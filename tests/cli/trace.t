`trace` follows a figure down to the cells it came from: which file, which line of it, which import.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet

The one-off help of 3.6m in CCG X's year, cell by cell. The effect is what each does to the position.

  $ ccgledger trace X01 2017-18 one_off

The effects add to the figure of the report.

  $ ccgledger trace X01 2017-18 one_off --format csv | cut -d, -f7
  $ ccgledger report structural --org X01 --format csv | cut -d, -f8

One line, in one month, and the line of the file that gave it:

  $ ccgledger trace X01 2017-18:M12 PC_PRESC --format csv | cut -d, -f1,6-9
  $ sed -n 12p ccg_x_2017-18_M12.csv

A corrected return leads to the new file.

  $ sed '/PC_PRESC/s/23700000.00/23900000.00/g' ccg_x_2017-18_M12.csv > corrected.csv
  $ ccgledger import corrected.csv --quiet
  $ ccgledger trace X01 2017-18:M12 PC_PRESC --format csv | cut -d, -f1,6-10

A published figure leads to its publication.

  $ ccgledger demo --quiet kent > /dev/null
  $ ccgledger --db kent/ccg.db trace ashford 2017-18 outturn_in_year --format csv | cut -d, -f1,7-10

  $ ccgledger trace X01 2017-18 ACU_NSH
  $ ccgledger trace X99 2017-18 position
  $ ccgledger trace X01 2017 position
  $ ccgledger trace X01 2011-12 position
  $ ccgledger trace X01
