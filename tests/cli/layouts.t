`layouts` lists what `import` recognises by its headings. It needs no ledger.

  $ ccgledger layouts
  layout                      about                                                                                                                            headings (those in brackets may be left out)
  ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  tidy                        a return: one row per line and recurrence, the four measures across, in pounds unless --unit says otherwise                      organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,[notes]
  long                        a return: one row per line, recurrence and measure, in thousands of pounds                                                       org_code,fin_year,month,line_code,measure,recurrence,amount_k
  figures                     published figures: one row per figure of a board paper; --org names the body where the rows do not                               [organisation],period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note
  sources                     publications that claims cite: one row per publication                                                                           source_id,publisher,title,date,url
  statements                  published claims: one row per claim, in millions of pounds                                                                       org_code,[org_name],financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note,[bound],[basis]
  populations                 counts of people: one row per body, date and way of counting                                                                     org_code,as_of,population,basis,source_id,confidence,note
  events                      ratings, directions, special measures, openings and closings: one row per event                                                  org_code,date,event_type,description,source_id,confidence
  targets                     what a body was set or set itself: one row per target                                                                            organisation,financial_year,target,amount,basis,set_on,set_by,source,note
  transfers                   support between two bodies: one row per leg, as the giver and as the receiver tell it                                            financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note
  support_repayments          support that is to be paid back: one row per support and year of repayment                                                       support_year,giver,receiver,repaid_in,amount,agreed_on,source,note
  one_off_items               items judged to be one-off: one row per item; amounts are effects on the position, help is plus                                  organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source
  full_year_effects           lasting changes that began within the year: one row per change                                                                   organisation,financial_year,kind,description,in_year,annual,first_month,recurrence,evidence,judged_by,judged_on,source
  planning_assumptions        what is expected of a year that is being planned: one row per expectation; allocation and growth are resource, the others costs  organisation,financial_year,assumption,description,amount,recurrence,evidence,judged_by,judged_on,source
  qipp_schemes                savings schemes: one row per scheme and month; savings are positive                                                              organisation,financial_year,month,scheme,kind,recurrence,plan_year,plan_ytd,delivered_ytd,forecast_year,annual,source,[reinvestment_plan_year],[reinvestment_plan_ytd],[reinvestment_delivered_ytd],[reinvestment_forecast_year],[reinvestment_annual]
  risks                       costs that are not in the forecast: one row per risk; positive is bad                                                            organisation,financial_year,month,risk,line,full,probability_basis_points,recurrence,evidence,source
  mitigations                 what could offset a risk: one row per action; positive is good                                                                   organisation,financial_year,month,mitigation,line,full,probability_basis_points,recurrence,evidence,source
  scenarios                   named conditions: one row per condition and body that it touches; amounts are effects on the position                            scenario,financial_year,organisation,effect,bound,note,source
  eastern-cheshire-table-one  income, programme and running costs as in a ledger: income is negative, a surplus stands in brackets, worse is plus              (blank) | Annual Plan | Revised Plan (Budget) | Budget YTD | Actual YTD | Variance YTD | Forecast For Year
  merton-acute-providers      acute providers: budget, actual and variance of the year to date, budget and forecast of the year; an underspend is plus         no | provider | YTD Budget | YTD Actual | YTD Variance | Annual Budget | Forecast | Forecast Variance
  sha-london-outturn          a region's trusts and primary care trusts: last year's outturn, then plan, actual and variances, to date and forecast            £m | 10-11 Final Outturn | Plan / Year to Date at M* | Actual / Year to Date at M* | Variance from Plan / Year to Date at M* | Variance from Plan at Month * / Year to Date at M* | Plan / Forecast Outturn at M* | Actual / Forecast Outturn at M* | Variance from Plan / Forecast Outturn at M* | Variance from Plan at Month * / Forecast Outturn at M*
  sheffield-key-duties        key duties, year to date and forecast: the cell has its own unit, and says in words on which side it lies                        Key Duties | Year to date | Forecast | Key Issues
  vale-of-york-key-measures   key financial measures: target, actual and variance, for the year to date and for the forecast outturn                           Summary of Key Financial Measures / Indicator | Year to Date / Target £000 | Year to Date / Actual £000 | Year to Date / Variance £000 | Year to Date / RAG rating | Forecast Outturn / Target £000 | Forecast Outturn / Actual £000 | Forecast Outturn / Variance £000 | Forecast Outturn / RAG rating
  
  22 layouts
  $ ccgledger layouts --format csv | cut -d, -f1
  layout
  tidy
  long
  figures
  sources
  statements
  populations
  events
  targets
  transfers
  support_repayments
  one_off_items
  full_year_effects
  planning_assumptions
  qipp_schemes
  risks
  mitigations
  scenarios
  eastern-cheshire-table-one
  merton-acute-providers
  sha-london-outturn
  sheffield-key-duties
  vale-of-york-key-measures
  $ ccgledger layouts --format md | head -3
  | layout | about | headings (those in brackets may be left out) |
  | --- | --- | --- |
  | tidy | a return: one row per line and recurrence, the four measures across, in pounds unless --unit says otherwise | organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,\[notes\] |

The headings can be taken as they are for a file to fill in.

  $ ccgledger layouts --format json | grep '"headings": "organisation,financial_year,month,line,'
        "headings": "organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,[notes]"
