A pack is a paper for each body, and an index when there are several.

  $ ccgledger demo here >/dev/null 2>&1
  $ ccgledger --db here/ccg.db report pack --group east-kent --org 09W -o papers 2>&1 | sed 's/[0-9]* kB/N kB/'
  $ ls -A papers
  $ grep -c '<svg' papers/09C.html
  $ grep -o '<p class="headline">.*</p>' papers/10E.html | sed 's/<[^>]*>//g'

One body has no index. A body of which nothing is known has no paper.

  $ ccgledger --db here/ccg.db report pack --org ashford -o one 2>&1 | sed 's/[0-9]* kB/N kB/'
  $ ls -A one
  $ ccgledger --db here/ccg.db report pack --org 99J --as-at 2017-01-01 -o none
  $ ls none

The same question has the same answer, but for the moment at which it was made, and our own files are replaced.

  $ cp one/09C.html before.html
  $ ccgledger --quiet --db here/ccg.db report pack --org ashford -o one
  $ diff <(sed 's/made at [^;]*;//' before.html) <(sed 's/made at [^;]*;//' one/09C.html)

What others made is left alone, and then nothing is written at all.

  $ echo mine > papers/10A.html
  $ rm papers/09C.html
  $ ccgledger --db here/ccg.db report pack --group east-kent -o papers
  $ ls papers/09C.html; cat papers/10A.html
  $ mkdir linked && ln -s ../papers/10A.html linked/09C.html
  $ ccgledger --db here/ccg.db report pack --org ashford -o linked
  $ touch file
  $ ccgledger --db here/ccg.db report pack --org ashford -o file

Without gnuplot nothing is written, and the remedy is told.

  $ mkdir bare && ln -s "$(command -v ccgledger)" bare/ccgledger
  $ PATH=bare ccgledger --db here/ccg.db report pack --org ashford -o unmade
  $ ls -d unmade

A gnuplot that fails is quoted.

  $ printf '#!/bin/sh\necho >&2\necho "   line 3: out of ink" >&2\nexit 1\n' > bare/gnuplot && chmod +x bare/gnuplot
  $ PATH="$PWD/bare:$PATH" ccgledger --db here/ccg.db report pack --org ashford -o unmade 2>&1 | sed "s,^.*/bare,bare,"
  $ ls -d unmade

What a pack cannot be asked is refused.

  $ ccgledger --db here/ccg.db report pack -o papers
  $ ccgledger --db here/ccg.db report pack --org ashford
  $ ccgledger --db here/ccg.db report pack --org ashford -o one --format csv
  $ ccgledger --db here/ccg.db report pack --org ashford -o one --unit k
  $ ccgledger --db here/ccg.db report pack --org ashford -o one --fy 2016-17..2017-18
  $ ccgledger --db here/ccg.db report pack --all --org ashford -o one
