All errors of a file come in one run, so that it can be put right in one go.

  $ ccgledger init --quiet

Several kinds in one file, in the order of its rows; one row can have several.

  $ cat > several.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > Ashfrod,2017-19,14,ACU_NSH,X,1O0,101.234,£133,n/a
  > 09C,2017-18,9,MH_NHS,R,100.00,101.00
  > EK4,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > 
  > 09C,2017-18,9,ACU_NHS,R,100.00,101.00,133.00,134.00
  > END
  $ ccgledger import several.csv

After twenty of a kind only their number is said; the other kinds are still shown in full.

  $ head -1 several.csv > many.csv
  $ for i in $(seq 1 25); do echo "09C,2017-18,9,LINE_$i,R,1.00,1.00,1.00,1.00"; done >> many.csv
  $ echo "09C,2017-18,9,ACU_NHS,R,1.00,one,1.00,1.00" >> many.csv
  $ ccgledger import many.csv 2> messages.txt
  $ grep -c 'error.V011.' messages.txt
  $ sed -n '1,3p' messages.txt
  $ tail -6 messages.txt

Warnings come after the errors.

  $ cat > both.csv <<'END'
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > 09C,2018-19,9,RSV_RISK,NR,1.00,1.00,1.00,1.00
  > 09C,2018-19,9,ACU_NHS,R,1.00,one,1.00,1.00
  > END
  $ ccgledger import both.csv

Line numbers are those of the file on the disk: blank lines count, and so do line breaks within a quoted cell. Columns count
letters, not bytes, so the mark stands under what is meant, behind accents and pound signs too.

  $ cat > sources.csv <<'END'
  > source_id,publisher,title,date,url
  > S01,A newspaper,"A title
  > in two lines",2018-02-13,
  > END
  $ ccgledger import sources.csv --quiet
  $ cat > letters.csv <<'END'
  > org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note
  > 
  > 09C,2017-18,outturn,2018-08,outturn_in_year,-13.0,surplus_positive,S01,high,"Two lines,
  > the second with £ and é"
  > "NHS Café £ CCG",2017-18,outturn,2018-08,outturn_in_year,-1x,surplus_positive,S01,high,
  > END
  $ ccgledger import letters.csv

Windows line ends and a byte order mark change nothing.

  $ printf '\357\273\277' > windows.csv
  $ sed 's/$/\r/' letters.csv >> windows.csv
  $ ccgledger import windows.csv

The ledger is as before: one list of sources.

  $ ccgledger doctor | grep holds
