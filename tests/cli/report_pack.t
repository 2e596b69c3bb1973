A pack is a paper for each body, and an index when there are several.

  $ ccgledger demo here >/dev/null 2>&1
  $ ccgledger --db here/ccg.db report pack --group east-kent --org 09W -o papers 2>&1 | sed 's/[0-9]* kB/N kB/'
  papers: 7 files written, N kB
  $ ls -A papers
  09C.html
  09E.html
  09W.html
  10A.html
  10E.html
  EK4.html
  index.html
  $ grep -c '<svg' papers/09C.html
  5
  $ grep -o '<p class="headline">.*</p>' papers/10E.html | sed 's/<[^>]*>//g'
  Publications put 2018-19 at a deficit of £6.6m. How much of it comes back every year is not known.

One body has no index. A body of which nothing is known has no paper.

  $ ccgledger --db here/ccg.db report pack --org ashford -o one 2>&1 | sed 's/[0-9]* kB/N kB/'
  one: 1 file written, N kB
  $ ls -A one
  09C.html
  $ ccgledger --db here/ccg.db report pack --org 99J --as-at 2017-01-01 -o none 2>&1 | grep -v 'knew nothing on'
  nothing matched: the ledger knows nothing of these bodies; nothing was written
  $ ls none
  ls: cannot access 'none': No such file or directory
  [2]

The same question has the same answer, but for the moment at which it was made, and our own files are replaced.

  $ cp one/09C.html before.html
  $ ccgledger --quiet --db here/ccg.db report pack --org ashford -o one
  $ sed -i 's/made at [^;]*;//' before.html one/09C.html
  $ diff before.html one/09C.html

With --as-at the papers are those of that moment: whatever came in later, nothing of it stands in them, and the foot says so.

  $ sleep 1; moment=$(date -u +%Y-%m-%dT%H:%M:%SZ); sleep 1
  $ sed 's/^X01,/09C,/' "$CCGLEDGER_ROOT/tests/fixtures/worked_example/ccg_x_2017-18_M12.csv" > later.csv
  $ ccgledger --quiet --db here/ccg.db import later.csv
  $ ccgledger --quiet --db here/ccg.db report pack --org ashford -o now
  $ ccgledger --quiet --db here/ccg.db report pack --org ashford --as-at $moment -o then
  $ headline() { grep -o '<p class="headline">.*</p>' $1/09C.html | sed 's/<[^>]*>//g'; }
  $ headline now
  2017-18 closed with a deficit of £8.0m. Without one-off items it would have been a deficit of £11.6m: they come to £3.6m. It takes into 2018-19 a deficit of £11.4m that comes back and a balance of −£13.0m.
  $ headline then
  Publications put 2017-18 at a deficit of £13.0m. What comes back every year was not published; from what was, it is between −£15.3m and −£5.0m. It takes into 2018-19 a recurrent position between −£15.3m and −£5.0m and a balance between −£16.0m and −£9.0m.
  $ told() { grep -v -e '<p class="about">' -e '<footer>' $1; grep -o 'ledger hash [0-9a-f]*' $1; }
  $ told before.html > before.txt; told then/09C.html | diff before.txt -
  $ grep -c "As the ledger knew it on $moment; made at .*; ledger hash" then/09C.html
  1
  $ grep -c "as known on $moment" then/09C.html
  1
  $ grep -o 'As the ledger knows it now' now/09C.html
  As the ledger knows it now

What others made is left alone, and then nothing is written at all.

  $ echo mine > papers/10A.html
  $ rm papers/09C.html
  $ ccgledger --db here/ccg.db report pack --group east-kent -o papers
  ccgledger: papers/10A.html was not made by this command and is not written over: move it away, or name another folder with -o. Nothing was written
  [1]
  $ ls papers/09C.html; cat papers/10A.html
  ls: cannot access 'papers/09C.html': No such file or directory
  mine
  $ mkdir linked && ln -s ../papers/10A.html linked/09C.html
  $ ccgledger --db here/ccg.db report pack --org ashford -o linked
  ccgledger: linked/09C.html was not made by this command and is not written over: move it away, or name another folder with -o. Nothing was written
  [1]
  $ touch file
  $ ccgledger --db here/ccg.db report pack --org ashford -o file
  ccgledger: file is a file: name a folder for the papers with -o. Nothing was written
  [2]

Without gnuplot nothing is written, and the remedy is told.

  $ mkdir bare && ln -s "$(command -v ccgledger)" bare/ccgledger
  $ PATH=bare ccgledger --db here/ccg.db report pack --org ashford -o unmade
  ccgledger: charts are drawn by gnuplot, and there is none here: install it (Debian: apt-get install gnuplot-nox). Nothing was written
  [1]
  $ ls -d unmade
  ls: cannot access 'unmade': No such file or directory
  [2]

A gnuplot that fails is quoted.

  $ printf '#!/bin/sh\necho >&2\necho "   line 3: out of ink" >&2\nexit 1\n' > bare/gnuplot && chmod +x bare/gnuplot
  $ PATH="$PWD/bare:$PATH" ccgledger --db here/ccg.db report pack --org ashford -o unmade 2>&1 | sed "s,^.*/bare,bare,"
  bare/gnuplot could not draw the charts: line 3: out of ink. Nothing was written
  $ ls -d unmade
  ls: cannot access 'unmade': No such file or directory
  [2]

What a pack cannot be asked is refused.

  $ ccgledger --db here/ccg.db report pack -o papers
  ccgledger: report pack: say which bodies' papers: --org CODE, --group NAME or --all
  [2]
  $ ccgledger --db here/ccg.db report pack --org ashford
  ccgledger: report pack writes files: say with -o into which folder, for instance -o papers
  [2]
  $ ccgledger --db here/ccg.db report pack --org ashford -o one --format csv
  ccgledger: report pack writes HTML pages: leave --format csv out
  [2]
  $ ccgledger --db here/ccg.db report pack --org ashford -o one --unit k
  ccgledger: a paper shows both bases, in £m: leave --basis, --unit, --dp and --wide out
  [2]
  $ ccgledger --db here/ccg.db report pack --org ashford -o one --fy 2016-17..2017-18
  ccgledger: report pack: "2016-17..2017-18" is not one financial year: a paper is about one, for instance --fy 2017-18
  [2]
  $ ccgledger --db here/ccg.db report pack --all --org ashford -o one
  ccgledger: --all is about every body: leave it out, or leave out --org and --group
  [2]
