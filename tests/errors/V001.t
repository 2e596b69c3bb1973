V001: the file cannot be read. It is not there, is a folder, or may not be read by you.

  $ ccgledger init --quiet

  $ ccgledger import missing.csv
  error[V001] missing.csv: the file cannot be read: No such file or directory
     fix: check the name and the rights
  missing.csv: rejected: 1 error; nothing of it was stored
  [3]
  $ mkdir returns
  $ ccgledger import returns
  error[V001] returns: the file cannot be read: it is a folder
     fix: check the name and the rights
  returns: rejected: 1 error; nothing of it was stored
  [3]

A list of bodies is read in the same way.

  $ ccgledger orgs add missing.csv
  error[V001] missing.csv: the file cannot be read: No such file or directory
     fix: check the name and the rights
  missing.csv: rejected: 1 error; no body was added
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 0 imports, 0 returns in force, 0 claims in force
