`report qipp` sets savings (QIPP) against their target. They are inside expenditure already and never enter a position.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet

CCG X planned 7.0m and has 3.0m, all of it recurrent.

  $ ccgledger report qipp --org X01
  organisation  financial year  month  target £m  delivered £m  delivery percent  slippage £m  recurrent percent  required monthly £m  evidence  method              confidence  rag  confirmed  source
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12        7.0           3.0             42.9%          4.0             100.0%              unknown  return    actual of the year  full        red  no         import 1
  
  1 organisation, £m, 1 of 1 returns in
  actual of the year: savings are net, as returned

Ashford: 0.4m of 3.7m, in one publication. Its savings plan of 20m is another programme and is not used. Canterbury expects 3.6m of 14.5m.

  $ ccgledger report qipp --org ashford canterbury --fy 2017-18
  organisation  financial year  month  target £m  delivered £m  delivery percent  slippage £m  recurrent percent  required monthly £m  evidence   method                confidence  rag  confirmed  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           2017-18                      3.7           0.4             10.8%          3.3            unknown              unknown  statement  published: delivered  partial     red  no         S01
  09E           2017-18                     14.5           3.6             24.8%         10.9            unknown              unknown  statement  published: forecast   partial     red  no         S03
  
  2 organisations, 2017-18, £m, 0 of 2 returns in (missing 09C, 09E)
  published: delivered: the publication's two figures are taken to be of one programme and the same months
  published: forecast: the publication's two figures are taken to be of one programme and the same months
  $ ccgledger report qipp --org ashford --fy 2017-18 --format csv
  organisation,financial_year,month,target_pounds,delivered_pounds,delivery_percent,slippage_pounds,recurrent_percent,required_monthly_pounds,evidence,method,confidence,rag,confirmed,source,target_ytd_pounds,delivered_ytd_pounds,delivery_ytd_percent,unidentified_pounds,identified_percent,recurrent_delivery_percent,one_off_instead_pounds,structural_effect_pounds,full_year_effect_pounds,percent_of_recurrent_resource,required_ratio_percent,required_rag,basis,assumption,best_month_pounds,hockey_stick,gross_target_pounds,gross_delivered_pounds,reinvestment_pounds,percent_of_resource,percent_of_expenditure,next_year_effect_pounds
  09C,2017-18,,3700000.00,400000.00,10.81,3300000.00,,,statement,published: delivered,partial,red,no,S01,,,,,,,,,,,,,unknown,the publication's two figures are taken to be of one programme and the same months,,,,,,,,

During the year, what each remaining month must bring:

  $ cat > m8.csv << END
  > organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year
  > X02,2017-18,8,QIPP_TXN_R,R,4000000,1000000,6000000,4000000
  > X02,2017-18,8,QIPP_TFM_NR,NR,2000000,1000000,1000000,2000000
  > X02,2017-18,8,QIPP_UNID,R,0,0,2000000,0
  > END
  $ ccgledger import m8.csv --quiet
  $ ccgledger report qipp --org X02
  organisation  financial year  month  target £m  delivered £m  delivery percent  slippage £m  recurrent percent  required monthly £m  evidence  method                confidence  rag  confirmed  source
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X02           2017-18             8       9.00          6.00             66.7%         3.00              66.7%                 1.75  return    forecast of the year  full        red  no         import 6
  
  1 organisation, £m, 1 of 1 returns in
  forecast of the year: savings are net, as returned
  $ ccgledger report qipp --org X02 --wide --format plain | cut -c1-400
  organisation  financial year  month  target £m  delivered £m  delivery percent  slippage £m  recurrent percent  required monthly £m  evidence  method                confidence  rag  confirmed  source    target ytd £m  delivered ytd £m  delivery ytd percent  unidentified £m  identified percent  recurrent delivery percent  one off instead £m  structural effect £m  full year effect £m  perc
  X02           2017-18             8       9.00          6.00             66.7%         3.00              66.7%                 1.75  return    forecast of the year  full        red  no         import 6           6.00              2.00                 33.3%             2.00               77.8%                       44.4%                1.00                 -4.00              unknown                
