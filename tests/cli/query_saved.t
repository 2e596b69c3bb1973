Queries that have a name: those that come with the program, and those that are saved in a ledger.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet

  $ ccgledger query list --format csv | cut -d, -f1
  name
  assumed-splits
  best-and-worst
  claims-that-disagree
  claims-that-failed
  deepest-deficits
  deficit-masked-by-one-offs
  directions
  forecast-unchanged-at-risk
  forecasts-that-missed
  largest-variances
  learnt-lately
  moved-most
  nothing-published
  one-offs-over
  opening-gaps
  opening-is-not-closing
  restated-lately
  risk-beside-forecast
  rules-failed
  savings-behind
  support
  surplus-hides-deficit
  unconfirmed-rules
  who-did-what
  who-is-missing
  who-says-what
  $ ccgledger query list --format csv | grep one-offs-over
  one-offs-over,One-off lines of returns worth at least an amount: what will not come back next year.,":least_pence, :fy",,
  $ ccgledger query one-offs-over --param least_pence=250000000 --format csv
  organisation,financial_year,month,line,line_name,effect_pounds,assumed
  X01,2017-18,12,OTH_TRANS,Non-recurrent transformation programmes,-2600000.00,no
  X01,2017-18,12,RES_SUPPORT_IN,Financial support received from another CCG,2500000.00,no
  $ ccgledger query show one-offs-over | head -4
  -- One-off lines of returns worth at least an amount: what will not come back next year.
  -- :least_pence = 100000000  the least amount, in pence: 100000000 is a million pounds
  -- :fy = all                 a financial year such as 2017-18, or all
  -- Of each year the last month that is in. The effect on the position: help is plus, a one-off cost is minus. A line that the file

A query of one's own says what it is about, in a comment or with --about, and may have parameters with usual values.

  $ cat > few.sql <<'END'
  > -- The first bodies by code.
  > -- :n = 2  how many
  > SELECT code FROM organisation ORDER BY code LIMIT :n;
  > END
  $ ccgledger query save few few.sql
  few: saved; `ccgledger query few` runs it
  $ ccgledger query few --format csv
  code
  09C
  09E
  $ ccgledger query few --param n=1 --format csv
  code
  09C
  $ ccgledger query show few
  -- The first bodies by code.
  -- :n = 2  how many
  SELECT code FROM organisation ORDER BY code LIMIT :n
  $ ccgledger query list --format csv | grep '^few' | cut -d, -f1-3
  few,The first bodies by code.,:n
  $ ccgledger verify | cut -d';' -f1
  ccg.db: whole
  $ ccgledger query who-did-what --param rows=1 --format csv | cut -d, -f4,5
  action,detail
  query save,few: The first bodies by code.

One that was saved before gives way only when that is said, and its text is not lost.

  $ ccgledger query save few few.sql
  ccgledger: there is a query called few, saved by * on ????-??-??: give --replace to put yours in its place; nothing was changed (glob)
  [2]
  $ echo 'SELECT name FROM organisation ORDER BY name LIMIT 1' | ccgledger query save few - --replace --about "One body."
  few: saved in the place of the query that * saved on ????-??-??, whose text stays among the acts (`ccgledger query who-did-what`); `ccgledger query few` runs it (glob)
  $ ccgledger query few --format csv
  name
  All CCGs in England
  $ ccgledger query who-did-what --param rows=2 --format csv | cut -d, -f4-
  action,detail
  query save,few: One body.
  query replaced,"few: -- The first bodies by code.
  -- :n = 2  how many
  SELECT code FROM organisation ORDER BY code LIMIT :n"
  $ ccgledger verify | cut -d';' -f1
  ccg.db: whole
  $ ccgledger query save few few.sql --replace --quiet

What is refused:

  $ ccgledger query save Few few.sql
  ccgledger: "Few" is no name for a query: use small letters, digits and hyphens, beginning with a letter; nothing was changed
  [2]
  $ ccgledger query save list few.sql
  ccgledger: `query list` is a command: a query cannot be called list; nothing was changed
  [2]
  $ ccgledger query save support few.sql
  ccgledger: a query called support comes with the program: choose another name; nothing was changed
  [2]
  $ echo 'SELECT 1' | ccgledger query save one -
  ccgledger: say what the query is about, with --about TEXT or in a comment at its head; nothing was changed
  [2]
  $ echo 'DELETE FROM figure' | ccgledger query save gone - --about "Gone."
  ccgledger: `query` only reads: SELECT, WITH and EXPLAIN are allowed, nothing that writes, attaches or sets; nothing was changed
  [2]
  $ echo 'SELECT nope' | ccgledger query save nope - --about "Nope."
  ccgledger: the SQL is not right: no such column: nope (did you mean note?); `ccgledger schema` lists views, tables and columns
     1 | SELECT nope
       |        ^^^^
  [2]
  $ ccgledger query save none none.sql
  ccgledger: none.sql cannot be read, or is empty; nothing was changed
  [2]
  $ ccgledger query fewer
  ccgledger: there is no query called "fewer" (did you mean few?); `ccgledger query list` lists them
  [2]
  $ ccgledger query few --param m=1
  ccgledger: there is no parameter :m; the query takes :n (default 2)
  [2]
  $ ccgledger query few --param n
  ccgledger: --param "n": write NAME=VALUE, for instance --param fy=2017-18
  [2]
  $ ccgledger query "SELECT :a, :b" --param a=1
  ccgledger: a value is missing: :b; the query takes :a (must be given), :b (must be given). Give each as --param NAME=VALUE
  [2]
  $ ccgledger query few --limit 0
  ccgledger: "0" is no number of rows: give 1 or more, or `all`
  [2]
  $ ccgledger query few --timeout soon
  ccgledger: "soon" is no number of seconds: give more than 0 and at most 86400, for instance 30 or 0.5
  [2]
  $ ccgledger query
  ccgledger: `ccgledger query` needs SQL, the name of a query, or - to read SQL from standard input; `ccgledger query list` lists the names
  [2]

SQL may come from standard input.

  $ echo "SELECT :fy AS fy, :n + 1 AS more" | ccgledger query - --param fy=2017-18 --param n=2 --format csv
  fy,more
  2017-18,3

At a limit the rows there are come with a loud word and an exit code of their own, also with --quiet.

  $ ccgledger query "SELECT code FROM organisation ORDER BY code" --limit 1 --quiet
  code
  ────
  09C
  
  1 row
  cut short by a limit: there are more rows
  Cut short: the limit of 1 row was reached. This is not the whole answer.
  ccgledger: CUT SHORT: 1 row, and there are more or may be: give a higher --limit or --timeout
  [6]
  $ ccgledger query "SELECT code FROM organisation ORDER BY code" --limit 1 --format json 2>/dev/null | grep -e truncated -e Cut
      "truncated": true,
        "Cut short: the limit of 1 row was reached. This is not the whole answer."
  $ ccgledger query "SELECT COUNT(*) AS n FROM line a, line b, line c, line d, line e" --timeout 0.05 --format csv
  n
  ccgledger: CUT SHORT: 0 rows, and there are more or may be: give a higher --limit or --timeout
  [6]
  $ ccgledger query "SELECT code FROM organisation ORDER BY code" --limit all --format csv | wc -l
  17
