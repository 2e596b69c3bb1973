`demo` makes a ledger of the published record of the Kent and Medway CCGs, in a folder of its own, and tells the story.

  $ ccgledger demo kent > story.txt
  kent/kent/sources.csv: 67 rows imported
  kent/kent/events.csv: 25 rows imported
  kent/kent/facts.csv: 148 rows imported
  kent/kent/populations.csv: 111 rows imported
  kent/ccg.db: made

The record is imported as any other file would be, and the files stay beside the ledger.

  $ ls kent/ccg.db kent/kent
  kent/ccg.db
  
  kent/kent:
  events.csv
  facts.csv
  populations.csv
  sources.csv
  $ ccgledger --db kent/ccg.db imports --format csv | cut -d, -f1-8
  import,file,layout,kind,rows,new,changed,unchanged
  1,sources.csv,sources,record,67,67,0,0
  2,events.csv,events,record,25,25,0,0
  3,facts.csv,statements,record,148,148,0,0
  4,populations.csv,populations,record,111,111,0,0

The story begins with the years side by side. Each figure names its source; what was not published is blank.

  $ sed -n '1,/West Kent/p' story.txt
  The clinical commissioning groups of Kent and Medway, 2016-17 to 2018-19, as it was published
  
  The years side by side, £m, deficit negative. A blank means that no source seen says it; it does not mean nil.
  
  body                                 2016-17 outturn  2017-18 plan     2017-18 outturn          2018-19 plan  2018-19 forecast                           2018-19 outturn
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C Ashford                                           no figure [S03]  -13.0 [S04 S05 S06 S07]  -8.6 [S09]                                               -15.1 [S09]
  09E Canterbury and Coastal                            0.0 [S03]        -9.5 [S04 S05 S06 S07]   -9.2 [S09]                                               -18.5 [S09]
  09J Dartford, Gravesham and Swanley  -13.5 [S02 S12]                                            0.0 [S11]     -9.0 or worse [S11]; -10.0 at worst [S11]
  09W Medway
  10A South Kent Coast                                                   -7.3 [S04 S05 S07]       -5.7 [S09]                                               -15.8 [S09]
  10D Swale                            -2.0 [S18]
  10E Thanet                                                             0.0 [S04 S05 S06 S07]    -4.34 [S09]                                              -6.6 [S09]
  99J West Kent

Ashford's year 2017-18 was told in many ways before it was over: 9 with Canterbury's support, 12 without, more than 20 if savings
fail, and in the formal return still the plan.

  $ sed -n '/^What was told/,/^Canterbury/p' story.txt
  What was told of 2017-18 before it was over, £m.
  
  body                             told on     amount £m       what it is                                          source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  Ashford                                      no figure       plan                                                [S03]
                                                                 'A small surplus' was planned, without a figure
                                   2018-01     -9.0            forecast, at best: the support is kept              [S01]
                                   2018-01     -12.0           forecast, the support is withdrawn                  [S01 S02 S03]
                                   2018-01     -20.0 or worse  forecast, if savings fail or risks come true        [S01]
                                   2018-01     -7.0            the year began with                                 [S01]
                                   2018-01     0.4             QIPP delivered                                      [S01]
                                   2018-01     3.7             QIPP target                                         [S01]
                                   2018-02     no figure       formal forecast                                     [S03]
                                                                 Returns to NHS England still 'in line with
                                                                 plan', and the plan is a small surplus without a
                                                                 figure
                                   2018-02     -7.0            year to date                                        [S03]
  Canterbury and Coastal                       0.0             plan                                                [S03]

Support between two bodies moves the deficit and does not change it: the pair always adds to 16.

  $ sed -n '/^Support of/,/withdrawn:/p' story.txt
  Support of 3.0 from Canterbury and Coastal to Ashford in 2017-18: it moves the deficit and does not change it.
    kept:       Ashford -9.0  and  Canterbury and Coastal -7.0  =  -16.0
    withdrawn:  Ashford -12.0  and  Canterbury and Coastal -4.0  =  -16.0   [S01 S03]

Savings may fail: risk stands beside a forecast, never inside it.

  $ grep 'net risk beside it' story.txt
  Dartford, Gravesham and Swanley 2017-18: forecast -7.3 with 3.7 of net risk beside it = -11.0 if the risk comes true.  [S02]

Whether Ashford's 9 was this year's alone nobody said, so the structural position is given as bounds, once for each reading.

  $ sed -n '/^Structural or one-off/,/^$/p' story.txt
  Structural or one-off? Where nobody published a recurrent figure the ledger gives bounds, with what they take for granted:
    Ashford 2017-18, in-year reading: position -9.0, structural from -15.3 to -12.0, carried forward -16.0
        (the forecast of 2018-01, support counted, is the year's own position; one-offs are the support plus at most the QIPP shortfall, which is recurrent)  [S01 S03]
    Ashford 2017-18, cumulative reading: position -2.0, structural from -8.3 to -5.0, carried forward -9.0
        (the forecast of 2018-01, support counted, holds the balance brought forward; one-offs are the support plus at most the QIPP shortfall, which is recurrent)  [S01 S03]
    Canterbury and Coastal 2017-18, in-year reading: position -7.0, structural from -14.9 to -4.0
        (the forecast of 2018-02, support counted, is the year's own position; one-offs are the support plus at most the QIPP shortfall, which is recurrent)  [S03]
  

Sources that disagree both stand.

  $ sed -n '/^Where sources disagree/,/^$/p' story.txt
  Where sources disagree both stand (16 contradictions are explained in data/kent/README.md):
    Dartford, Gravesham and Swanley 2016-17, Revenue resource limit, allocation or budget: from 344.0 to 344.2  [S16 S15]
    Ashford 2017-18, Savings target: from 20.0 to 21.0  [S01 S03]
    Kent and Medway Integrated Care Board 2020-21, Projected funding gap: from -486.0 to -485.0  [S22 S60]
    Kent and Medway Integrated Care Board 2025-26, Risk that came true: from 148.3 to 148.7  [S42 S43]
  

Every source that was named is listed, and five commands lead on. They are real: here is the first.

  $ sed -n '/^Sources/,/S04/p' story.txt
  Sources
    S01  KentOnline, Ashford Clinical Commissioning Group faces budget deficit of GBP 12m, 2018-02-13
    S02  KentOnline, North Kent health chiefs in the red by GBP 7.3m, 2018-02 (day not shown)
    S03  HSJ, Commissioners ask neighbouring CCG to give back GBP 3m, 2018-02 (inferred from text)
    S04  HSJ, Reconfiguration key to special measures CCGs' turnaround, 2018-08 (inferred from text)
  $ sed -n '/^Five commands/,$p' story.txt
  Five commands to try next
    ccgledger --db kent/ccg.db report trend --group east-kent
    ccgledger --db kent/ccg.db report structural --org ashford --fy 2017-18
    ccgledger --db kent/ccg.db report carry-forward --org ashford --fy 2017-18
    ccgledger --db kent/ccg.db report statements --org ashford --fy 2017-18
    ccgledger --db kent/ccg.db query "SELECT * FROM statement_disagreement"
  $ sh -c "$(sed -n '/^Five commands/{n;p;}' story.txt)" | head -5
  NHS Ashford CCG (09C), £m  2013-14  2014-15  2015-16  2016-17          2017-18  2018-19  shape
  ───────────────────────────────────────────────────────────────────────────────────────────────
  plan                                                                              -8.60
    basis                                                                         unknown
    source                                                                            S09
  $ sed -n '/^Five commands/,$p' story.txt | sed 1d | while read -r line; do sh -c "$line" > /dev/null </dev/null || echo "failed: $line"; done

A second run reads the ledger that is there, and changes nothing.

  $ ccgledger --db kent/ccg.db verify > before.txt
  $ ccgledger demo kent > again.txt
  kent/ccg.db: made by an earlier demo; read, not changed
  $ cmp story.txt again.txt
  $ ccgledger --db kent/ccg.db verify | cmp - before.txt

Without a name the folder is ccgledger-demo.

  $ ccgledger demo --quiet | head -1
  The clinical commissioning groups of Kent and Medway, 2016-17 to 2018-19, as it was published
  $ ls ccgledger-demo/ccg.db
  ccgledger-demo/ccg.db

A ledger that `demo` did not make is left alone, and so is a folder in use.

  $ mkdir mine
  $ ccgledger --db mine/ccg.db init --quiet
  $ ccgledger demo mine
  ccgledger: mine/ccg.db is a ledger that `demo` did not make; nothing was changed. Name another folder
  [1]
  $ mkdir used
  $ touch used/letter.txt
  $ ccgledger demo used
  ccgledger: used is there already, and not made by `demo`; nothing was changed. Name another folder
  [1]
  $ ls used
  letter.txt
