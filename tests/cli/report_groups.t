`report groups` adds the members of a group, and the predecessors of a merged body.

  $ ccgledger init --quiet
  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet
  $ ccgledger report groups --org EK2 EK4
  organisation  financial year  measure   value £m   own £m  difference £m  method        confidence  basis    source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  EK2           2013-14         position       3.7  unknown        unknown  sum of parts  partial     unknown  members: 2 of 2
  EK2           2017-18         position     -22.5  unknown        unknown  sum of parts  partial     unknown  members: 2 of 2
  EK2           2018-19         position     -33.6  unknown        unknown  sum of parts  partial     unknown  members: 2 of 2
  EK4           2013-14         position   unknown  unknown        unknown  sum of parts  none        unknown  members: 2 of 4
  EK4           2017-18         position     -29.8  unknown        unknown  sum of parts  partial     unknown  members: 4 of 4
  EK4           2018-19         position     -56.0    -57.0           -1.0  sum of parts  partial     unknown  members: 4 of 4
  
  2 organisations, £m

Of a merged body all predecessors must be known, and they are not.

  $ ccgledger report groups --org 91Q --fy 2017-18
  organisation  financial year  measure   value £m   own £m  difference £m  method        confidence  basis    source
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  91Q           2017-18         position   unknown  unknown        unknown  sum of parts  none        unknown  predecessors: 6 of 8
  
  1 organisation, 2017-18, £m
