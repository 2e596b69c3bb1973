`layouts` lists what `import` recognises by its headings. It needs no ledger.

  $ ccgledger layouts
  layout             about                                                                                                        headings (those in brackets may be left out)
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  tidy               a return: one row per line and recurrence, the four measures across, in pounds unless --unit says otherwise  organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,[notes]
  long               a return: one row per line, recurrence and measure, in thousands of pounds                                   org_code,fin_year,month,line_code,measure,recurrence,amount_k
  sources            publications that claims cite: one row per publication                                                       source_id,publisher,title,date,url
  statements         published claims: one row per claim, in millions of pounds                                                   org_code,[org_name],financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note,[bound],[basis]
  populations        counts of people: one row per body, date and way of counting                                                 org_code,as_of,population,basis,source_id,confidence,note
  events             ratings, directions, special measures, openings and closings: one row per event                              org_code,date,event_type,description,source_id,confidence
  targets            what a body was set or set itself: one row per target                                                        organisation,financial_year,target,amount,basis,set_on,set_by,source,note
  transfers          support between two bodies: one row per leg, as the giver and as the receiver tell it                        financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note
  one_off_items      items judged to be one-off: one row per item; amounts are effects on the position, help is plus              organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source
  full_year_effects  lasting changes that began within the year: one row per change                                               organisation,financial_year,kind,description,in_year,annual,first_month,recurrence,evidence,judged_by,judged_on,source
  qipp_schemes       savings schemes: one row per scheme and month; savings are positive                                          organisation,financial_year,month,scheme,kind,recurrence,plan_year,plan_ytd,delivered_ytd,forecast_year,annual,source
  risks              costs that are not in the forecast: one row per risk; positive is bad                                        organisation,financial_year,month,risk,line,full,probability_basis_points,recurrence,evidence,source
  mitigations        what could offset a risk: one row per action; positive is good                                               organisation,financial_year,month,mitigation,line,full,probability_basis_points,recurrence,evidence,source
  scenarios          named conditions: one row per condition and body that it touches; amounts are effects on the position        scenario,financial_year,organisation,effect,bound,note,source
  
  14 layouts
  $ ccgledger layouts --format csv | cut -d, -f1
  layout
  tidy
  long
  sources
  statements
  populations
  events
  targets
  transfers
  one_off_items
  full_year_effects
  qipp_schemes
  risks
  mitigations
  scenarios
  $ ccgledger layouts --format md | head -3
  | layout | about | headings (those in brackets may be left out) |
  | --- | --- | --- |
  | tidy | a return: one row per line and recurrence, the four measures across, in pounds unless --unit says otherwise | organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,\[notes\] |

The headings can be taken as they are for a file to fill in.

  $ ccgledger layouts --format json | grep '"headings": "organisation,financial_year,month,line,'
        "headings": "organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,[notes]"
