V024: the word is not one of those allowed.

  $ ccgledger init --quiet
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet

  $ cat > claims.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 09C,2017-18,outturn,2018-08,outturn_in_year,-13.0,surplus_positive,S01,certain,
  > END
  $ ccgledger import claims.csv
  error[V024] claims.csv:2:72 (confidence): "certain" is not one of: high, medium, low
      2 | 09C,2017-18,outturn,2018-08,outturn_in_year,-13.0,surplus_positive,S01,certain,
        |                                                                        ^^^^^^^
     fix: use one of these words
  claims.csv: rejected: 1 error in 1 row; nothing of it was stored
  [3]
  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > Z01,CCG Z,trust,,
  > END
  $ ccgledger orgs add bodies.csv
  error[V024] bodies.csv:2:11 (kind): "trust" is no kind of body
      2 | Z01,CCG Z,trust,,
        |           ^^^^^
     fix: write ccg, icb, stp, region, national or group
  bodies.csv: rejected: 1 error; no body was added
  [3]

The ledger is as before.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 1 import, 0 returns in force, 0 claims in force
