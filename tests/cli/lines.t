`lines` lists the lines of a return: section, the total each belongs to, its usual recurrence, its sign, and the years of its use.

  $ ccgledger init --quiet
  $ ccgledger lines --format csv | head -5
  code,name,section,parent,total,recurrence,sign,first_year,last_year,description
  RES_TOTAL,Total revenue resource limit,resource,,total,NA,1,2013-14,,"Calculated: RES_INYEAR plus RES_BF plus RES_BF_ADJ, the way the limit was shown before 2016-17, with the balance brought forward inside it."
  RES_INYEAR,In-year revenue resource limit,resource,RES_TOTAL,total,NA,1,2013-14,,"Calculated: RES_PROG plus RES_PCD plus RES_RUN, the money notified for this year alone, and the base of each percentage rule that names no other."
  RES_PROG,Programme resource,resource,RES_INYEAR,total,NA,1,2013-14,,Calculated: the programme allocations added together.
  RES_PROG_REC,Recurrent programme allocation,resource,RES_PROG,,R,1,2013-14,,"Core programme money notified when the year opens, growth included."
  $ ccgledger lines | tail -1
  120 lines

The sign tells how an amount counts in its section: 1 as it stands, -1 against it, 0 not at all. Which lines end with a scheme, say:

  $ ccgledger lines --format csv | cut -d, -f1,8,9 | grep -v ',$' | tail -n +2
  RES_CSF,2018-19,2019-20
  RSV_NRHEAD,2013-14,2017-18
  RSV_RISK,2016-17,2017-18
  $ ccgledger lines --format csv | grep '^RES_BF,'
  RES_BF,Cumulative balance brought forward,resource,RES_TOTAL,,NR,1,2013-14,,"Last year's closing cumulative position, surplus plus and deficit minus, kept apart from the in-year limit."
  $ ccgledger lines --format csv | grep -c ',total,'
  20
