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
  warning[V101] claims.csv:2: 09J did not exist in 2020-21: it opened on 2013-04-01 and closed on 2020-03-31; this row, and others of the file that are like it, are kept as they are
      2 | 09J,2020-21,annual,2017-07-02,funding_gap_projection,-42.0,surplus_positive,S01,medium,
  warning[V101] claims.csv:4: QKS did not exist in 2012-13: it opened on 2022-07-01; this row, and others of the file that are like it, are kept as they are
      4 | qks,2012-13,M10,2013-03,savings_target,57.0,amount,S01,medium,
  claims.csv: 3 rows: 3 new (import 2)

A warning does not keep the file out.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 2 imports, 0 returns in force, 3 claims in force
