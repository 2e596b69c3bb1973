`init` makes a new ledger, and never makes one over a file that is there.

  $ ccgledger init --quiet
  $ ccgledger verify > before.txt
  $ ccgledger init
  $ ccgledger verify | cmp - before.txt

Nor is the copy that `backup` makes written over anything.

  $ echo "my notes" > notes.txt
  $ ccgledger backup notes.txt
  $ cat notes.txt

And a report is not written over a ledger, even by a slip of the hand.

  $ ccgledger orgs -o ccg.db --format csv
  $ ccgledger verify | cmp - before.txt
