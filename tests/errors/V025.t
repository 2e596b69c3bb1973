V025: the source is not known. A claim cites a publication by its reference.

  $ ccgledger init --quiet
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet

  $ cat > claims.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 09C,2017-18,outturn,2018-08,outturn_in_year,-13.0,surplus_positive,S10,high,
  > END
  $ ccgledger import claims.csv
  error[V025] claims.csv:2:68 (source_id): no publication has the reference "S10" (did you mean S01?)
      2 | 09C,2017-18,outturn,2018-08,outturn_in_year,-13.0,surplus_positive,S10,high,
        |                                                                    ^^^
     fix: import the list of sources first, or in the same command
  claims.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]

Claims and the list of their sources can come in one command, in any order.

  $ cat > more_sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S10,A board,Paper 7,2018-08,
  > END
  $ ccgledger import claims.csv more_sources.csv --dry-run
  more_sources.csv: 1 row: 1 new
  claims.csv: 1 row: 1 new
  dry run: nothing was written; the real run would be accepted

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 1 import, 0 returns in force, 0 claims in force
