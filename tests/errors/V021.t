V021: a row stands twice. Which of the two counts would be a guess, and adding them another.

  $ ccgledger init --quiet

  $ cat > twice.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,MH_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,ACU_NHS,R,1.00,2.00,3.00,4.00
  > END
  $ ccgledger import twice.csv
  error[V021] twice.csv:4: the row at line 2 is about the same body, month, line and recurrence
      4 | 09C,2017-18,9,ACU_NHS,R,1.00,2.00,3.00,4.00
     fix: remove one of the two rows, or add them where they come from
  twice.csv: rejected: 1 error in 3 rows; nothing of it was stored
  [3]

Rows that differ are both left out of a partial import, each with the place of the other: which one holds is for a person to say.

  $ ccgledger import twice.csv --partial
  $ cat twice.rejects.csv
  $ sed -n '1p;2p' twice.rejects.csv > mended.csv
  $ ccgledger import mended.csv

Of rows that say the same the first one counts.

  $ cat > same.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,8,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,8,ACU_NHS,R,100,101,133,134
  > END
  $ ccgledger import same.csv --partial

In the long layout the measure tells rows apart as well.

  $ cat > long.csv <<'END'
  > org_code,fin_year,month,line_code,measure,recurrence,amount_k
  > 09C,2017-18,9,ACU_NHS,actual_ytd,R,1000
  > 09C,2017-18,9,ACU_NHS,plan_ytd,R,900
  > 09C,2017-18,9,ACU_NHS,actual_ytd,R,1000
  > END
  $ ccgledger import long.csv
  error[V021] long.csv:4: the row at line 2 is about the same body, month, line, measure and recurrence
      4 | 09C,2017-18,9,ACU_NHS,actual_ytd,R,1000
     fix: remove one of the two rows, or add them where they come from
  long.csv: rejected: 1 error in 3 rows; nothing of it was stored
  [3]

Bodies and publications:

  $ cat > bodies.csv <<'END'
  > code,name,kind,opened_on,closed_on
  > Z01,CCG Z,ccg,,
  > Z01,CCG Z,ccg,,
  > END
  $ ccgledger orgs add bodies.csv
  error[V021] bodies.csv:3:1 (code): Z01 stands twice in the file
      3 | Z01,CCG Z,ccg,,
        | ^^^
     fix: remove one of the rows
  bodies.csv: rejected: 1 error; no body was added
  [3]
  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > S01,A newspaper,Deficit of 12m,2018-02-13,
  > END
  $ ccgledger import sources.csv
  error[V021] sources.csv:3: the row at line 2 is the same publication
      3 | S01,A newspaper,Deficit of 12m,2018-02-13,
     fix: remove one of the two rows
  sources.csv: rejected: 1 error in 2 rows; nothing of it was stored
  [3]

Nothing came of the files that were rejected.

  $ ccgledger doctor | grep holds
  holds     14 bodies and groups, 3 imports, 2 returns in force, 0 claims in force
