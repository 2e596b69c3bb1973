`report note` says in at most five sentences what moved in a body's year. Each figure has a number, and below stands what to type to follow it.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet

A body with a return:

  $ ccgledger report note X01
  CCG X (invented) (X01), 2017-18
  
  By the return of month 12, 2017-18 ended at -£8.0m [1], against a plan of -£1.0m [2], £7.0m worse than planned [3]; nothing comparable is known of 2016-17.
  Its one-offs come to £3.6m [4], and without them it would be -£11.6m: structural deficit, masked by one-offs [5].
  How it moved since the month before is not known: that month has no return.
  Into 2018-19 goes a balance of -£13.0m [6], and a recurrent gap of -£11.4m [7].
  
  [1]  ccgledger trace X01 2017-18:M12 in_year
  [2]  ccgledger trace X01 2017-18:M12 plan
  [3]  ccgledger trace X01 2017-18:M12 variance
  [4]  ccgledger trace X01 2017-18:M12 one_off
  [5]  ccgledger trace X01 2017-18:M12 structural
  [6]  ccgledger trace X01 2017-18:M12 cumulative
  [7]  ccgledger trace X01 2017-18:M12 recurrent_gap

A body of which only claims are known: what nobody said is not known, and a forecast that can be read in two ways is read in both.

  $ ccgledger report note ashford
  NHS Ashford CCG (09C), 2018-19
  
  As published, 2018-19 ended at -£15.1m [1], against a plan of -£8.6m [2], and £2.1m worse than 2017-18 [3].
  How much of it comes back every year is not known: no recurrent split and no one-offs were published.
  No forecast without a condition is known in figures.
  What balance it carries into 2019-20 is not known.
  
  [1]  ccgledger trace 09C 2018-19 position
  [2]  ccgledger trace 09C 2018-19 plan
  [3]  ccgledger trace 09C 2018-19 change
  $ ccgledger report note ashford --fy 2017-18
  NHS Ashford CCG (09C), 2017-18
  
  As published, 2017-18 ended at -£13.0m [1]; nothing comparable is known of 2016-17; no plan is known in figures.
  Read as the year's own, the forecast that was published is, without its one-offs, -£15.3m [2] to -£12.0m [3]; read with the balance brought forward in it, -£8.3m [2] to -£5.0m [3].
  No forecast without a condition is known in figures.
  By the same readings of that forecast, into 2018-19 goes a balance of -£16.0m [4], or of -£9.0m [4]; by how the year ended, it is not known.
  
  [1]  ccgledger trace 09C 2017-18 position
  [2]  ccgledger trace 09C 2017-18 structural_low
  [3]  ccgledger trace 09C 2017-18 structural_high
  [4]  ccgledger trace 09C 2017-18 cumulative
  $ ccgledger report note 09J --fy 2017-18 | head -8
  NHS Dartford, Gravesham and Swanley CCG (09J), 2017-18
  
  As published, 2017-18 is forecast to end at -£7.3m [1], and £6.2m better than 2016-17 [2]; no plan is known in figures.
  How much of it comes back every year is not known: no recurrent split and no one-offs were published.
  The latest forecast without a condition, of 2018-02, says -£7.3m [3], the same as the one before it [4].
  Beside the forecast stood a net risk of £3.7m [5], with which the year would end at -£11.0m [6].
  What balance it carries into 2018-19 is not known.
  

The risk is that of the note's own month: what stood beside an older forecast is not told of a later one.

  $ cat > m8.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X02,2017-18,8,RES_PROG_REC,R,80000000,80000000,120000000,120000000
  > X02,2017-18,8,ACU_NHS,R,80000000,82000000,120000000,122500000
  > X02,2017-18,8,RISK_ACUTE,R,,,,4000000
  > X02,2017-18,8,MIT_OTH,R,,,,1000000
  > END
  $ grep -v -e RISK -e MIT m8.csv | sed -e 's/,8,/,9,/' -e 's/80000000/90000000/g' -e 's/82000000/92000000/' > m9.csv
  $ ccgledger import m8.csv --quiet
  $ ccgledger report note X02 | grep risk
  Beside the forecast stood a net risk of £3.0m [6], with which the year would end at -£5.5m [7].
  [6]  ccgledger trace X02 2017-18:M8 net_risk
  [7]  ccgledger trace X02 2017-18:M8 risk_adjusted
  $ ccgledger import m9.csv --quiet
  $ ccgledger report note X02 | grep -e risk -e moved
  It has not moved since the month before [6].
  What net risk stood beside the forecast is not known.

Programs get a row for each clause.

  $ ccgledger report note 09C --fy 2017-18 --format csv
  organisation,financial_year,sentence,text,measure,value_pounds,trace,organisation_name
  09C,2017-18,1,"As published, 2017-18 ended at -£13.0m",position,-13000000.00,trace 09C 2017-18 position,NHS Ashford CCG
  09C,2017-18,1,; nothing comparable is known of 2016-17,change,,,NHS Ashford CCG
  09C,2017-18,1,; no plan is known in figures,plan,,,NHS Ashford CCG
  09C,2017-18,2,"Read as the year's own, the forecast that was published is, without its one-offs, -£15.3m",structural_low,-15300000.00,trace 09C 2017-18 structural_low,NHS Ashford CCG
  09C,2017-18,2, to -£12.0m,structural_high,-12000000.00,trace 09C 2017-18 structural_high,NHS Ashford CCG
  09C,2017-18,2,"; read with the balance brought forward in it, -£8.3m",structural_low,-8300000.00,trace 09C 2017-18 structural_low,NHS Ashford CCG
  09C,2017-18,2, to -£5.0m,structural_high,-5000000.00,trace 09C 2017-18 structural_high,NHS Ashford CCG
  09C,2017-18,3,No forecast without a condition is known in figures,forecast,,,NHS Ashford CCG
  09C,2017-18,5,"By the same readings of that forecast, into 2018-19 goes a balance of -£16.0m",cumulative,-16000000.00,trace 09C 2017-18 cumulative,NHS Ashford CCG
  09C,2017-18,5,", or of -£9.0m",cumulative,-9000000.00,trace 09C 2017-18 cumulative,NHS Ashford CCG
  09C,2017-18,5,"; by how the year ended, it is not known",cumulative,,,NHS Ashford CCG

Every address leads to the figure.

  $ ccgledger report note --format csv > note.csv
  $ python3 - <<'END'
  > import csv, json, subprocess
  > rows = [row for row in csv.DictReader(open("note.csv")) if row["value_pounds"]]
  > for row in rows:
  >     assert row["trace"].startswith("trace " + row["organisation"] + " " + row["financial_year"]), row
  >     told = subprocess.run(["ccgledger", *row["trace"].split(), "--format", "json"], capture_output=True, check=True, encoding="utf-8")
  >     tops = {tree["amount_pence"] for tree in json.loads(told.stdout)["rows"] if tree["level"] == 0}
  >     assert int(row["value_pounds"].replace(".", "")) in tops, (row, tops)
  > sentences = {}
  > for row in csv.DictReader(open("note.csv")):
  >     sentences.setdefault(row["organisation"], set()).add(row["sentence"])
  > assert len(rows) > 30
  > print(max(len(one) for one in sentences.values()), "sentences at most")
  > END
  5 sentences at most

Nothing is said of a year of which nothing is known.

  $ ccgledger report note ashford --fy 2014-15
  nothing matched
  organisation  financial year  sentence  text  measure  value £m  trace  organisation name
  ─────────────────────────────────────────────────────────────────────────────────────────
  
  0 organisations, 2014-15, £m, 0 of 1 returns in (missing 09C)
  [5]
