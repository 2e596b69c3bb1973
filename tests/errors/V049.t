V049: the table says of itself what it is not read as. The headings tell thousands, and the command millions.

  $ ccgledger init --quiet

  $ cp "$CCGLEDGER_ROOT/tests/fixtures/published/vale_of_york_m09.csv" .
  $ ccgledger import vale_of_york_m09.csv --org 09C --fy 2015-16 --month M9 --unit m
  error[V049] vale_of_york_m09.csv:2:11: "Target £000" says amounts in £000, and with --unit m they are read in £m
      2 | Indicator,Target £000,Actual £000,Variance £000,RAG rating,Target £000,Actual £000,Variance £000,RAG rating
        |           ^^^^^^^^^^^
     fix: leave --unit out, or correct it
  vale_of_york_m09.csv: rejected: 1 error; nothing of it was stored
  [3]

The month of a paper that is another one.

  $ cp "$CCGLEDGER_ROOT/tests/fixtures/published/sha_london_2011_m03.csv" .
  $ ccgledger import sha_london_2011_m03.csv --org 09C --fy 2011-12 --month M4
  error[V049] sha_london_2011_m03.csv:2:3: "Year to Date at M3" says M3, and the table is read as of M4
      2 | ,,Year to Date at M3,,,,Forecast Outturn at M3,,,
        |   ^^^^^^^^^^^^^^^^^^
     fix: correct --month; if the words are about something else, take them out of a copy of the file
  sha_london_2011_m03.csv: rejected: 1 error; nothing of it was stored
  [3]
