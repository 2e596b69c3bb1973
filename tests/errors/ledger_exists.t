`init` makes a new ledger, and never makes one over a file that is there.

  $ ccgledger init --quiet
  $ ccgledger verify > before.txt
  $ ccgledger init
  ccgledger: ccg.db is there already; nothing was changed. Choose another name, or move it away first
  [1]
  $ ccgledger verify | cmp - before.txt

Nor is the copy that `backup` makes written over anything.

  $ echo "my notes" > notes.txt
  $ ccgledger backup notes.txt
  ccgledger: notes.txt is there already; nothing was changed. Choose another name
  [1]
  $ cat notes.txt
  my notes

And a report is not written over a ledger, even by a slip of the hand.

  $ ccgledger orgs -o ccg.db --format csv
  ccgledger: ccg.db is a database: a report is not written over it; choose another name
  [2]
  $ ccgledger verify | cmp - before.txt
