V001: the file cannot be read. It is not there, is a folder, or may not be read by you.

  $ ccgledger init --quiet

  $ ccgledger import missing.csv
  $ mkdir returns
  $ ccgledger import returns

A list of bodies is read in the same way.

  $ ccgledger orgs add missing.csv

The ledger is as before.

  $ ccgledger doctor | grep holds
