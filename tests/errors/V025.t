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

Claims and the list of their sources can come in one command, in any order.

  $ cat > more_sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S10,A board,Paper 7,2018-08,
  > END
  $ ccgledger import claims.csv more_sources.csv --dry-run

The ledger is as before.

  $ ccgledger doctor | grep holds
