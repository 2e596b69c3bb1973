help: topics to read on the screen, and the help of a command
=============================================================

  $ ccgledger help | grep -E '^(topic|periods|signs|units|formats|exit-codes|as-at|settings) '
  topic                   what it is about
  as-at                   What was known on a day
  exit-codes              Exit codes
  formats                 Formats
  periods                 Years, months and periods
  settings                Settings: options, variables and the configuration file
  signs                   Signs
  units                   Units and the unknown
  $ ccgledger help periods | head -12
  Years, months and periods
  ═════════════════════════
  
  A financial year runs from 1 April to 31 March and is written `2017-18`; `2017/18` and `2017-2018`
  are read too. The ledger has no calendar years: where a source says only "2018", that is a date and
  not a year of account.
  
  Months count from April, so M1 is April, M9 is December and M12 is March. `M9`, `m09`, `9` and
  `month 9` are the same month. M13 stands for the audited accounts, which come after the year has
  ended.
  
    You write               It means
  $ ccgledger help exit-codes | sed -n '6,9p'
  
    Code  Meaning                                        What to do
    0     done; warnings may have been said              nothing
    1     could not be done: a file, the disk, another   read the message; nothing was changed

A command's help, also of one below another, is what --help prints.

  $ ccgledger help imports undo > words.txt
  $ ccgledger imports undo --help | cmp - words.txt
  $ head -6 words.txt
  Take an import back: what it brought counts no more, what it superseded counts again
  Usage: ccgledger imports undo [OPTIONS] number
  
  Examples:
    ccgledger imports undo 6 --reason "sent for the wrong month"
    ccgledger imports undo 5 --reason "a draft, sent too early"

What is not there is refused with the nearest name, of topics and commands.

  $ ccgledger help perids
  ccgledger: there is no topic or command "perids" (did you mean periods?); `ccgledger help` lists the topics
  [2]
  $ ccgledger help imprt
  ccgledger: there is no topic or command "imprt" (did you mean import?); `ccgledger help` lists the topics
  [2]
  $ ccgledger help frobnicate
  ccgledger: there is no topic or command "frobnicate"; `ccgledger help` lists the topics
  [2]
