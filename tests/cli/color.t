Colour is for terminals. What it says stands there in words and signs too: a deficit has its minus, a heading its rule.

  $ ccgledger init --quiet
  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet 2> /dev/null
  $ cat > terminal.py <<END
  > import os, pty, sys
  > def read(descriptor):
  >     return os.read(descriptor, 1024).replace(b"\r", b"").replace(b"\x1b", b"ESC")
  > pty.spawn(sys.argv[1:], read, lambda descriptor: b"")
  > END
  $ export TERM=xterm

On a terminal the heading is bold, and an amount below nil is red.

  $ python3 terminal.py ccgledger report trend --org dgs </dev/null
  ESC[1mNHS Dartford, Gravesham and Swanley CCG (09J), £m  2016-17         2017-18         2018-19  shapeESC[0m
  ─────────────────────────────────────────────────────────────────────────────────────────────────
  plan                                                                                   0.0
    basis                                                                            unknown
    source                                                                               S11
  position                                             ESC[31m-13.5ESC[0m            ESC[31m-7.3ESC[0m   ESC[31m-10.0 to -9.0ESC[0m  ▁█·
    change                                                              +6.2
    percent                                                           +45.9%
    word                                                          favourable
    basis                                            unknown         unknown         unknown
    source                                               S02  S02 (forecast)  S11 (forecast)

Nowhere else: not in a pipe, not in a file, not on a terminal that has none, not where somebody wants none.

  $ ccgledger report trend --org dgs | grep -c "$(printf '\033')"
  0
  [1]
  $ ccgledger report trend --org dgs -o trend.txt --color always --quiet
  $ grep -c "$(printf '\033')" trend.txt
  0
  [1]
  $ NO_COLOR=1 python3 terminal.py ccgledger report trend --org dgs </dev/null | grep -c ESC
  0
  [1]
  $ TERM=dumb python3 terminal.py ccgledger report trend --org dgs </dev/null | grep -c ESC
  0
  [1]
  $ python3 terminal.py ccgledger --color never report trend --org dgs </dev/null | grep -c ESC
  0
  [1]

It can be had in a pipe by asking for it, which goes before NO_COLOR. Formats for programs have none in any case.

  $ NO_COLOR=1 ccgledger report structural --org ashford --fy 2017-18 --color always | sed 's/\x1B/ESC/g' | head -4
  ESC[1morganisation  financial year  month  in year £m   structural £m  one off £m  reading                                 method  confidence  basis       sourceESC[0m
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           2017-18                      ESC[31m-9.0ESC[0m  ESC[31m-15.3 to -12.0ESC[0m  3.0 to 6.3  structural deficit, masked by one-offs  bound   bound       in_year     S01 S03
  09C           2017-18                      ESC[31m-2.0ESC[0m    ESC[31m-8.3 to -5.0ESC[0m  3.0 to 6.3  structural deficit, masked by one-offs  bound   bound       cumulative  S01 S03
  $ ccgledger report trend --org dgs --color always --format csv | grep -c "$(printf '\033')"
  0
  [1]
  $ ccgledger report trend --org dgs --color always --format md | grep -c "$(printf '\033')"
  0
  [1]
  $ ccgledger years --color sometimes
  ccgledger: --color: "sometimes" is not one of auto, always, never; see `ccgledger years --help`
  [2]
