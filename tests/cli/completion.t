completion: what bash, zsh and fish offer while a line is typed
===============================================================

The scripts ask the program, which knows every command and option, and the ledger's bodies.

  $ ccgledger --quiet demo here > /dev/null; cd here
  $ cat > try.bash <<'BASH'
  > source <(ccgledger completion bash)
  > complete_words() {   # the words of a line, the last perhaps half typed
  >     COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ccgledger; echo "${COMPREPLY[*]}"
  > }
  > complete_words "$@"
  > BASH
  $ bash try.bash ccgledger imp
  import imports
  $ bash try.bash ccgledger imports u
  undo
  $ bash try.bash ccgledger report t
  trend transfers
  $ bash try.bash ccgledger report trend --o
  --org --output
  $ bash try.bash ccgledger report trend --org ash
  ashford ashford-and-canterbury
  $ bash try.bash ccgledger report trend --org ashford sw
  swale
  $ bash try.bash ccgledger report trend --group e
  east-kent
  $ bash try.bash ccgledger report trend --fy 2017
  2017-18
  $ bash try.bash ccgledger --format m
  md
  $ bash try.bash ccgledger --format = m
  md
  $ bash try.bash ccgledger schema statement_v
  statement_verdict
  $ bash try.bash ccgledger help un
  units
  $ touch m9.csv; bash try.bash ccgledger import m
  m9.csv
  $ bash try.bash ccgledger demo k
  kent

Without a ledger there are no bodies to offer, and no message; with --db they are those of that ledger.

  $ mkdir empty; cd empty
  $ bash ../try.bash ccgledger report trend --org ash
  
  $ bash ../try.bash ccgledger --db ../ccg.db report trend --org swa
  swale
  $ cd ..

A command that must not be seen is not offered.

  $ bash try.bash ccgledger man
  
  $ ccgledger complete -- comp
  compare\tTwo periods side by side: the first less the second, in money, percent and a word (esc)
  completion\tThe script by which bash, zsh or fish completes what you type (esc)

fish and zsh read their scripts, and fish completes.

  $ ccgledger completion zsh > _ccgledger && zsh -n _ccgledger && echo read
  read
  $ ccgledger completion fish > try.fish && echo "complete -C 'ccgledger report trend --org ashf'" >> try.fish
  $ HOME=$PWD XDG_CONFIG_HOME=$PWD fish --no-config try.fish
  ashford\tNHS Ashford CCG (esc)
  ashford-and-canterbury\tAshford and Canterbury and Coastal CCGs (esc)
  $ ccgledger completion ksh
  ccgledger: shell: "ksh" is not one of bash, zsh, fish (did you mean zsh?); see `ccgledger completion --help`
  [2]
