V106: a figure is not what the print beside it says. The sign is not compared: a deficit is minus, however the paper prints it.

  $ ccgledger init --quiet

  $ cat > figures.csv <<'END'
  > organisation,period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note
  > 09C,2017-18 M09,forecast deficit,surplus_deficit,total,forecast_outturn,-9.0,GBPm,£9.0m deficit,
  > 09C,2017-18 M09,plan,surplus_deficit,total,plan_annual,-12.4,GBPm,£14.2m deficit,
  > END
  $ ccgledger import figures.csv
  warning[V106] figures.csv:3:56 (value): the figure is -12.4 and the print says "£14.2m deficit"
      3 | 09C,2017-18 M09,plan,surplus_deficit,total,plan_annual,-12.4,GBPm,£14.2m deficit,
        |                                                        ^^^^^
  figures.csv: 2 rows: 2 new (import 1)
