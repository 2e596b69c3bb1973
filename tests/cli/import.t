`import` takes returns and published claims into the ledger: all of a file, or nothing of it.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv
  bodies.csv: 2 rows: 2 added, 0 completed, 0 unchanged

A return
--------

The tidy layout has one row per line and recurrence, with four measures across. The headings tell the layout; nobody has to.

  $ head -4 ccg_x_2017-18_M12.csv
  organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  X01,2017-18,12,RES_PROG_REC,R,228000000.00,228000000.00,228000000.00,228000000.00
  X01,2017-18,12,RES_TRANS,NR,1500000.00,1500000.00,1500000.00,1500000.00
  X01,2017-18,12,RES_SUPPORT_IN,NR,0.00,2500000.00,0.00,2500000.00

A dry run does everything but write.

  $ ccgledger import ccg_x_2017-18_M12.csv --dry-run
  ccg_x_2017-18_M12.csv: 20 rows: 20 new
  dry run: nothing was written; the real run would be accepted
  $ ccgledger imports --quiet --format csv | sed 1d

The real run says what it wrote, and under which number.

  $ ccgledger import ccg_x_2017-18_M12.csv
  ccg_x_2017-18_M12.csv: 20 rows: 20 new (import 1)

The same bytes again are noticed, and nothing is written.

  $ ccgledger import ccg_x_2017-18_M12.csv
  ccg_x_2017-18_M12.csv: the same bytes were imported on ????-??-?? by * (import 1): nothing was written (glob)
  $ cp ccg_x_2017-18_M12.csv under_another_name.csv
  $ ccgledger import under_another_name.csv
  under_another_name.csv: the same bytes were imported on ????-??-?? by * (import 1): nothing was written (glob)

A corrected return
------------------

The month 12 return comes again: prescribing cost 200,000 more, one line is new, one is gone. What changed is listed, with the
import and the line of the file that said otherwise.

  $ sed -e '/PC_PRESC/s/,23700000.00/,23900000.00/g' -e '/RISK_QIPP/d' ccg_x_2017-18_M12.csv > corrected.csv
  $ echo 'X01,2017-18,12,RUN_CSU,R,100000.00,90000.00,100000.00,90000.00' >> corrected.csv
  $ ccgledger import corrected.csv --dry-run
  corrected.csv: 20 rows: 1 new, 18 unchanged, 1 changed, 1 withdrawn
    changed   X01 2017-18:M12 PC_PRESC actual_ytd  23,700,000.00 -> 23,900,000.00   (import 1, line 12)
    changed   X01 2017-18:M12 PC_PRESC forecast_year  23,700,000.00 -> 23,900,000.00   (import 1, line 12)
    new       X01 2017-18:M12 RUN_CSU
    withdrawn X01 2017-18:M12 RISK_QIPP   (import 1, line 19)
  dry run: nothing was written; the real run would be accepted
  $ ccgledger import corrected.csv --reason "late prescribing bill"
    changed   X01 2017-18:M12 PC_PRESC actual_ytd  23,700,000.00 -> 23,900,000.00   (import 1, line 12)
    changed   X01 2017-18:M12 PC_PRESC forecast_year  23,700,000.00 -> 23,900,000.00   (import 1, line 12)
    new       X01 2017-18:M12 RUN_CSU
    withdrawn X01 2017-18:M12 RISK_QIPP   (import 1, line 19)
  corrected.csv: 20 rows: 1 new, 18 unchanged, 1 changed, 1 withdrawn (import 2, 1 return superseded)

The earlier version is superseded, not overwritten: both can be asked for, one is in force.

  $ ccgledger query "SELECT version, import_run_id AS import, supersedes_submission_id AS supersedes, figure_count AS figures FROM submission"
  version  import  supersedes  figures
  ────────────────────────────────────
        1       1                   20
        2       2           1       20
  
  2 rows
  $ ccgledger report position --org X01 --basis in_year --format csv | cut -d, -f1-8
  organisation,financial_year,month,basis,plan_pounds,actual_ytd_pounds,forecast_pounds,variance_pounds
  X01,2017-18,12,in_year,-1100000.00,-8290000.00,-8290000.00,-7190000.00

The first file cannot come back by accident.

  $ ccgledger import ccg_x_2017-18_M12.csv
  ccg_x_2017-18_M12.csv: the same bytes were imported on ????-??-?? by * (import 1, superseded since by import 2): nothing was written (glob)

A file whose bytes differ and whose figures do not brings nothing new.

  $ sed 's/\.00/.0/g' corrected.csv > rounded.csv
  $ ccgledger import rounded.csv
  rounded.csv: 20 rows: 0 new, 20 unchanged: nothing was written

Unit and sign
-------------

Amounts are pounds unless --unit says thousands (k) or millions (m).

  $ cat > millions.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X02,2017-18,9,RES_PROG_REC,R,150,150,200,200
  > X02,2017-18,9,ACU_NHS,R,151.5,152.25,202,203.1
  > END
  $ ccgledger import millions.csv --unit m
  millions.csv: 2 rows: 2 new (import 3)
  $ ccgledger report position --org X02 --unit gbp
  organisation  financial year  month  basis           plan £   actual ytd £     forecast £     variance £  source kind  claim  bound  made on  source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X02           2017-18             9  in_year  -2,000,000.00  -2,250,000.00  -3,100,000.00  -1,100,000.00  return                              import 3
  
  1 organisation, £, 1 of 1 returns in

In some files every amount has the opposite sign: --sign deficit-positive turns them all round.

  $ cat > turned.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X02,2017-18,10,RES_PROG_REC,R,-166000000,-166000000,-200000000,-200000000
  > X02,2017-18,10,ACU_NHS,R,-168000000,-169000000,-202000000,-203100000
  > END
  $ ccgledger import turned.csv --sign deficit-positive
  turned.csv: 2 rows: 2 new (import 4)
  $ ccgledger report position --org X02 --to M10
  organisation  financial year  month  basis    plan £m  actual ytd £m  forecast £m  variance £m  source kind  claim  bound  made on  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X02           2017-18            10  in_year     -2.0           -3.0         -3.1         -1.1  return                              import 4
  
  1 organisation, to M10, £m, 1 of 1 returns in

The long layout
---------------

One row per measure, in thousands of pounds, which its heading says; up to five decimals reach the penny.

  $ cat > long.csv <<'END'
  > org_code,fin_year,month,line_code,measure,recurrence,amount_k
  > 09C,2017-18,9,RES_PROG_REC,actual_ytd,R,120000
  > 09C,2017-18,9,ACU_NHS,actual_ytd,R,127000.12345
  > 09C,2017-18,9,ACU_NHS,plan_ytd,R,120000
  > END
  $ ccgledger import long.csv
  long.csv: 3 rows with 2 figures: 2 new (import 5)
  $ ccgledger query "SELECT line, plan_ytd_pence, actual_ytd_pence FROM return_figure WHERE organisation = '09C'"
  line              plan_ytd £    actual_ytd £
  ────────────────────────────────────────────
  RES_PROG_REC         unknown  120,000,000.00
  ACU_NHS       120,000,000.00  127,000,123.45
  
  2 rows, £

The layout can be insisted on.

  $ ccgledger import long.csv --layout tidy
  error[V004] long.csv:1: these headings are of the layout `long`, not `tidy`
      1 | org_code,fin_year,month,line_code,measure,recurrence,amount_k
     fix: leave --layout out, or correct the headings
  long.csv: rejected: 1 error; nothing of it was stored
  [3]

Totals
------

A calculated line is compared with its lines, and never stored.

  $ cat > totals.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09E,2017-18,9,ACU_NHS,R,90000000.00,91000000.00,120000000.00,121000000.00
  > 09E,2017-18,9,ACU_AMB,R,6000000.00,6100000.00,8000000.00,8100000.00
  > 09E,2017-18,9,EXP_ACUTE,,96000000.00,97100000.00,128000000.00,129100000.00
  > END
  $ ccgledger import totals.csv
  totals.csv: 3 rows: 2 new, 1 total compared and not stored (import 6)

Audited accounts
----------------

Month 13 is the audited position: it comes with --kind accounts, and stands beside the return of month 12 instead of over it.

  $ sed -e 's/2017-18,12/2017-18,13/' -e '/ACU_NHS/s/153300000/153400000/g' ccg_x_2017-18_M12.csv > audited.csv
  $ ccgledger import audited.csv --quiet 2>&1 | head -1
  error[V016] audited.csv:2:13 (month): month 13 is the audited position, and this file is not imported as accounts
  $ ccgledger import audited.csv --kind accounts
  audited.csv: 20 rows: 20 new (import 7)
  $ ccgledger report position --org X01 --basis in_year --format csv | cut -d, -f1-3,6-9
  organisation,financial_year,month,actual_ytd_pounds,forecast_pounds,variance_pounds,source_kind
  X01,2017-18,13,-8100000.00,-8100000.00,-7100000.00,accounts
  X01,2017-18,12,-8290000.00,-8290000.00,-7190000.00,return

Records
-------

Published claims, their sources, events, populations and judgements have layouts of their own; `ccgledger layouts` lists them.
Claims cite sources, so lists of sources are read first, whatever the order.

  $ cp "$CCGLEDGER_ROOT"/data/kent/*.csv .
  $ ccgledger import facts.csv events.csv populations.csv sources.csv
  sources.csv: 67 rows: 67 new (import 8)
  warning[V101] facts.csv:81: 09J did not exist in 2020-21: it opened on 2013-04-01 and closed on 2020-03-31; this row, and others of the file that are like it, are kept as they are
     81 | 09J,"NHS Dartford, Gravesham and Swanley CCG",2020-21,annual,2017-07-02,funding_gap_projection,-42.0,surplus_positive,S14,medium,Deficit 'could reach GBP 42 million by 2021',exact
  warning[V101] facts.csv:100: QKS did not exist in 2012-13: it opened on 2022-07-01; this row, and others of the file that are like it, are kept as they are
    100 | QKS,Kent and Medway STP/ICS (system),2012-13,M10,2013-03,savings_target,57.0,amount,S63,medium,"Planned QIPP of the PCT cluster, for context; about 55% delivered to January 2013",exact
  facts.csv: 148 rows: 148 new (import 9)
  events.csv: 25 rows: 25 new (import 10)
  populations.csv: 111 rows: 111 new (import 11)
  4 files: 4 imported, 0 with nothing new, 0 rejected
  $ ccgledger import facts.csv events.csv populations.csv sources.csv
  sources.csv: the same bytes were imported on ????-??-?? by * (import 8): nothing was written (glob)
  facts.csv: the same bytes were imported on ????-??-?? by * (import 9): nothing was written (glob)
  events.csv: the same bytes were imported on ????-??-?? by * (import 10): nothing was written (glob)
  populations.csv: the same bytes were imported on ????-??-?? by * (import 11): nothing was written (glob)
  4 files: 0 imported, 4 with nothing new, 0 rejected

Several files
-------------

Each file stands for itself: one that is rejected does not stop the others, and the exit code tells.

  $ printf 'organisation,month\n09C,9\n' > broken.csv
  $ sed 's/2017-18,9/2017-18,10/' long.csv > october.csv
  $ ccgledger import broken.csv october.csv long.csv --dry-run
  error[V004] broken.csv:1: these headings fit no layout that is known
      1 | organisation,month
     fix: see `ccgledger layouts` for the headings of each layout; `ccgledger template` makes a blank return to fill in
  broken.csv: rejected: 1 error; nothing of it was stored
  october.csv: 3 rows with 2 figures: 2 new
  long.csv: the same bytes were imported on ????-??-?? by * (import 5): nothing was written (glob)
  dry run: nothing was written; the real run would refuse 1 file and take 1 file
  [3]
  $ ccgledger import broken.csv october.csv long.csv
  error[V004] broken.csv:1: these headings fit no layout that is known
      1 | organisation,month
     fix: see `ccgledger layouts` for the headings of each layout; `ccgledger template` makes a blank return to fill in
  broken.csv: rejected: 1 error; nothing of it was stored
  october.csv: 3 rows with 2 figures: 2 new (import 12)
  long.csv: the same bytes were imported on ????-??-?? by * (import 5): nothing was written (glob)
  3 files: 1 imported, 1 with nothing new, 1 rejected
  [3]

With --quiet only errors are said.

  $ sed 's/2017-18,9/2017-18,11/' long.csv > november.csv
  $ ccgledger import november.csv --quiet
  $ ccgledger import broken.csv --quiet
  error[V004] broken.csv:1: these headings fit no layout that is known
      1 | organisation,month
     fix: see `ccgledger layouts` for the headings of each layout; `ccgledger template` makes a blank return to fill in
  broken.csv: rejected: 1 error; nothing of it was stored
  [3]

What is in the ledger now

  $ ccgledger imports --format csv | cut -d, -f1-8
  import,file,layout,kind,rows,new,changed,unchanged
  1,ccg_x_2017-18_M12.csv,tidy,return,20,20,0,0
  2,corrected.csv,tidy,return,20,1,1,18
  3,millions.csv,tidy,return,2,2,0,0
  4,turned.csv,tidy,return,2,2,0,0
  5,long.csv,long,return,3,2,0,0
  6,totals.csv,tidy,return,3,2,0,0
  7,audited.csv,tidy,accounts,20,20,0,0
  8,sources.csv,sources,record,67,67,0,0
  9,facts.csv,statements,record,148,148,0,0
  10,events.csv,events,record,25,25,0,0
  11,populations.csv,populations,record,111,111,0,0
  12,october.csv,long,return,3,2,0,0
  13,november.csv,long,return,3,2,0,0
  $ ccgledger verify | cut -d';' -f1
  ccg.db: whole
