V101: the claim is about a year outside the body's life. A published claim may look ahead of its body; it is kept as it was made, and
said once for each body.

  $ ccgledger init --quiet
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet

  $ cat > claims.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 09J,2020-21,annual,2017-07-02,funding_gap_projection,-42.0,surplus_positive,S01,medium,
  > 09J,2021-22,annual,2017-07-02,funding_gap_projection,-42.0,surplus_positive,S01,medium,
  > qks,2012-13,M10,2013-03,savings_target,57.0,amount,S01,medium,
  > END
  $ ccgledger import claims.csv

A warning does not keep the file out.

  $ ccgledger doctor | grep holds
