A name that is nearly right is answered with the right one
==========================================================

Wherever the command line takes a name, and whichever kind of name it is.

  $ ccgledger --quiet demo here > /dev/null; cd here
  $ ccgledger reprot trend
  ccgledger: there is no command "reprot" (did you mean report?); see `ccgledger --help`
  [2]
  $ ccgledger imports shwo 3
  ccgledger: `ccgledger imports` has no command "shwo" (did you mean show?); see `ccgledger imports --help`
  [2]
  $ ccgledger report trend --grop east-kent
  ccgledger: `ccgledger report` has no option --grop (did you mean --group?); see `ccgledger report --help`
  [2]
  $ ccgledger report trend --format jsn
  ccgledger: --format: "jsn" is not one of table, plain, csv, tsv, json, ndjson, md, html, xlsx (did you mean json?); see `ccgledger report --help`
  [2]
  $ ccgledger report trned 2>&1 | cut -d';' -f1
  ccgledger: there is no report "trned" (did you mean trend?)
  $ ccgledger report trend --org ashfrod
  ccgledger: no body is called "ashfrod" (did you mean ashford?); `ccgledger orgs` lists them all
  [2]
  $ ccgledger report trend --group est-kent
  ccgledger: no body is called "est-kent" (did you mean east-kent or west-kent?); `ccgledger orgs` lists them all
  [2]
  $ ccgledger report position --unit gpb
  ccgledger: --unit: "gpb" is not one of gbp, k, m (did you mean gbp?); see `ccgledger report --help`
  [2]
  $ ccgledger check opening-equal-closing
  ccgledger: there is no check "opening-equal-closing" (did you mean opening-equals-closing?); `ccgledger check --list` lists them
  [2]
  $ ccgledger orgs show thanett
  ccgledger: no body is called "thanett" (did you mean thanet?); `ccgledger orgs` lists them all
  [2]
  $ ccgledger trace ashford 2017-18 structral
  ccgledger: "structral" is neither a line, nor a column of money in a report, nor a measure of claims (did you mean structural?)
  [2]
  $ ccgledger trace ashford 2017-18 ACU_NSH
  ccgledger: "ACU_NSH" is neither a line, nor a column of money in a report, nor a measure of claims (did you mean ACU_NHS, ACU_NCA or ACU_OTH?)
  [2]
  $ ccgledger trace ashfort 2017-18 structural
  ccgledger: no body is called "ashfort" (did you mean ashford?); `ccgledger orgs` lists them all
  [2]
  $ ccgledger template --org swal --fy 2017-18 -o swale.csv
  ccgledger: no body is called "swal" (did you mean swale?); `ccgledger orgs` lists them all
  [2]
  $ ccgledger schema structual
  ccgledger: the ledger has no view or table "structual" (did you mean structural?)
  [2]
  $ ccgledger query 'SELECT * FROM structual' 2>&1 | grep -o '(did you mean [a-z_ ]*'
  (did you mean structural
  $ ccgledger query 'SELECT structual_pence FROM structural' 2>&1 | grep -o '(did you mean [a-z_ ]*'
  (did you mean structural_pence
  $ ccgledger layouts show statment
  ccgledger: there is no layout "statment" (did you mean statements?); `ccgledger layouts` lists them
  [2]
  $ ccgledger import --layout statment kent/facts.csv
  ccgledger: --layout: "statment" is neither a layout (did you mean statements?) nor a file; `ccgledger layouts` lists them
  [2]
  $ ccgledger explain V01
  ccgledger: there is no term, report, view or check "V01" (did you mean R01, V001 or V010?); `ccgledger explain` lists them
  [2]
  $ ccgledger explain structral
  ccgledger: there is no term, report, view or check "structral" (did you mean structural?); `ccgledger explain` lists them
  [2]
  $ ccgledger help priods
  ccgledger: there is no topic or command "priods" (did you mean periods?); `ccgledger help` lists the topics
  [2]
  $ ccgledger completion bsh
  ccgledger: shell: "bsh" is not one of bash, zsh, fish (did you mean bash or zsh?); see `ccgledger completion --help`
  [2]
  $ CCGLEDGER_FORMAT=tabel ccgledger years
  ccgledger: $CCGLEDGER_FORMAT: format = "tabel" is not one of table, plain, csv, tsv, json, ndjson, md, html (did you mean table?)
  [2]

A file's names are treated alike: bodies, lines, measures, sheets and words. Each finding of an import has a transcript of its own in
tests/errors.

  $ printf 'organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\nashfrd,2017-18,9,ACU_NSH,R,,1,,\n' > m9.csv
  $ ccgledger import m9.csv
  error[V010] m9.csv:2:1 (organisation): no body is called "ashfrd" (did you mean ashford?)
      2 | ashfrd,2017-18,9,ACU_NSH,R,,1,,
        | ^^^^^^
     fix: correct the code, or add the body with `ccgledger orgs add FILE`
  error[V011] m9.csv:2:18 (line): there is no line "ACU_NSH" (did you mean ACU_NHS, ACU_NCA or ACU_OTH?)
      2 | ashfrd,2017-18,9,ACU_NSH,R,,1,,
        |                  ^^^^^^^
     fix: see `ccgledger lines` for the codes
  m9.csv: rejected: 2 errors in 1 row; nothing of it was stored
  [3]
