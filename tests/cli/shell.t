`shell` takes commands of ccgledger and SQL, line by line. Here it reads a script; at a terminal it also edits, completes and remembers.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet

A line that begins with a command is one; anything else is SQL, over as many lines as it takes to a semicolon.

  $ cat > script <<'END'
  > # a remark
  > .format plain
  > report structural --org X01 --fy 2017-18
  > SELECT organisation, in_year_pence
  > FROM structural -- ; is no end here
  > WHERE reading <> 'a;b';
  > -- another remark
  > query one-offs-over --param least_pence=250000000
  > END
  $ ccgledger shell < script
  organisation  financial year  month  in year £m  structural £m  one off £m  reading                                 method  confidence  basis    source
  X01           2017-18            12        -8.0          -11.6         3.6  structural deficit, masked by one-offs  full    full        in_year  import 1
  organisation    in_year £
  X01           -8000000.00
  organisation  financial_year  month  line            line_name                                       effect £  assumed
  X01           2017-18            12  OTH_TRANS       Non-recurrent transformation programmes      -2600000.00  no
  X01           2017-18            12  RES_SUPPORT_IN  Financial support received from another CCG   2500000.00  no

What `explain` means, the next word tells: a term of the tool, or a plan of the engine.

  $ printf 'explain V012\n' | ccgledger shell | head -1
  V012: the amount is not a number
  $ printf '.format csv\nexplain query plan select 1;\n' | ccgledger shell
  id,parent,notused,detail
  1,0,0,SCAN CONSTANT ROW

Answers go to a file and back to the screen.

  $ printf '.format csv\n\\o out.csv\nSELECT 1 AS a;\nyears --format plain\n\\o\nSELECT 2 AS b;\n' | ccgledger shell
  b
  2
  $ head -2 out.csv
  a
  1

Parameters, limits:

  $ printf '.format csv\n.param n=2 word=x\n.param\nSELECT :word AS w, code FROM organisation ORDER BY code LIMIT :n;\n' | ccgledger shell
  :n = 2
  :word = 'x'
  w,code
  x,09C
  x,09E
  $ printf '.format csv\n.limit 1\nSELECT code FROM organisation;\nSELECT 2;\n' | ccgledger shell
  code
  09C
  ccgledger: CUT SHORT: 1 row, and there are more or may be: give a higher --limit or --timeout
  [6]

A script ends at its first failure, with its exit code. No row is no failure.

  $ printf ".format csv\nSELECT code FROM organisation WHERE code = 'none';\nSELECT 1 AS one;\nSELECT nope;\nSELECT 2 AS two;\n" | ccgledger shell
  nothing matched
  code
  one
  1
  ccgledger: the SQL is not right: no such column: nope (did you mean note?); `ccgledger schema` lists views, tables and columns
     1 | SELECT nope;
       |        ^^^^
  [2]
  $ printf 'trace NOBODY 2017-18 structural\nSELECT 2 AS two;\n' | ccgledger shell
  ccgledger: no body is called "NOBODY"; `ccgledger orgs` lists them all
  [2]
  $ printf 'DELETE FROM figure;\n' | ccgledger shell
  ccgledger: `query` only reads: SELECT, WITH and EXPLAIN are allowed, nothing that writes, attaches or sets; nothing was changed
  [2]
  $ printf '.nope\n' | ccgledger shell
  ccgledger: the shell has no command .nope; .help lists them
  [2]
  $ printf '.format odt\n' | ccgledger shell
  ccgledger: "odt" is no format of a shell: table, plain, csv, tsv, json, ndjson, md or html
  [2]
  $ printf 'shell\n' | ccgledger shell
  ccgledger: this is a shell already; .quit leaves it
  [2]
  $ printf "orgs show 'open\n" | ccgledger shell
  ccgledger: a quote ' is left open; nothing was run
  [2]

The last statement needs no semicolon, and what follows .quit is not read.

  $ printf '.format csv\nSELECT 3 AS c' | ccgledger shell
  c
  3
  $ printf '.quit\nSELECT nope;\n' | ccgledger shell

Commands that write may be used too; SQL sees what they wrote.

  $ printf '.format csv\nSELECT COUNT(*) AS imports FROM import_run;\nimport bodies.csv\nimports undo 1 --reason "wrong file"\nSELECT COUNT(*) AS undone FROM import_reversal;\n' | ccgledger shell
  imports
  1
  error[V004] bodies.csv:1: these headings fit no layout that is known
      1 | code,name,kind,opened_on,closed_on
     fix: see `ccgledger layouts` for the headings of each layout; `ccgledger template` makes a blank return to fill in
  bodies.csv: rejected: 1 error; nothing of it was stored
  [3]
  $ printf '.format csv\nimports undo 1 --reason "wrong file" --quiet\nSELECT COUNT(*) AS undone FROM import_reversal;\n' | ccgledger shell
  undone
  1
