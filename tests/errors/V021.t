V021: a row stands twice. Which of the two counts would be a guess, and adding them another.

  $ ccgledger init --quiet

  $ cat > twice.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,MH_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,9,ACU_NHS,R,1.00,2.00,3.00,4.00
  > END
  $ ccgledger import twice.csv
  error[V021] twice.csv:2: the row at line 4 is about the same body, month, line and recurrence, with other amounts
      2 | 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
     fix: remove the row that is wrong, or add them where they come from
  error[V021] twice.csv:4: the row at line 2 is about the same body, month, line and recurrence, with other amounts
      4 | 09C,2017-18,9,ACU_NHS,R,1.00,2.00,3.00,4.00
     fix: remove the row that is wrong, or add them where they come from
  twice.csv: rejected: 2 errors in 3 rows; nothing of it was stored
  [3]

Rows that differ are both left out of a partial import, each with the place of the other: which one holds is for a person to say.

  $ ccgledger import twice.csv --partial
  error[V021] twice.csv:2: the row at line 4 is about the same body, month, line and recurrence, with other amounts
      2 | 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
     fix: remove the row that is wrong, or add them where they come from
  error[V021] twice.csv:4: the row at line 2 is about the same body, month, line and recurrence, with other amounts
      4 | 09C,2017-18,9,ACU_NHS,R,1.00,2.00,3.00,4.00
     fix: remove the row that is wrong, or add them where they come from
  twice.csv: 3 rows: 1 new, 2 rejected (import 1; 2 rejected rows -> twice.rejects.csv)
  $ cat twice.rejects.csv
  organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,rejected_from,rejected_because
  09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00,import 1 line 2,"V021: the row at line 4 is about the same body, month, line and recurrence, with other amounts"
  09C,2017-18,9,ACU_NHS,R,1.00,2.00,3.00,4.00,import 1 line 4,"V021: the row at line 2 is about the same body, month, line and recurrence, with other amounts"
  $ sed -n '1p;2p' twice.rejects.csv > mended.csv
  $ ccgledger import mended.csv
    new       09C 2017-18:M9 ACU_NHS
  mended.csv: 1 row: 1 new, 1 unchanged (import 2, 1 return superseded, completes import 1)

Of rows that say the same the first one counts.

  $ cat > same.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,8,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 09C,2017-18,8,ACU_NHS,R,100,101,133,134
  > END
  $ ccgledger import same.csv --partial
  error[V021] same.csv:3: the row at line 2 is about the same body, month, line and recurrence
      3 | 09C,2017-18,8,ACU_NHS,R,100,101,133,134
     fix: remove one of the two rows
  warning[V113] same.csv:2 (forecast_year): 09C 2017-18:M8: the forecast leaves each remaining month 65% of what a month has cost so far
      2 | 09C,2017-18,8,ACU_NHS,R,100.00,101.00,133.00,134.00
  same.csv: 2 rows: 1 new, 1 rejected (import 3; 1 rejected row -> same.rejects.csv)

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
     fix: remove one of the two rows
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
