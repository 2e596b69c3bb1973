`report rules` tests the duties and planning rules of a year, each with its margin. Rules and thresholds are data; `confirmed` says
whether a source that was read says the rule.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet

  $ ccgledger report rules --org X01
  organisation  financial year  rule                         result          margin £m  confirmed  rule id  basis       value £m  threshold £m  rag    rag owner    source
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18         revenue_duty                 fail                -8.00  no         R01      in_year        -8.00          0.00                      import 1
  X01           2017-18         revenue_duty                 fail               -13.00  no         R01      cumulative    -13.00          0.00                      import 1
  X01           2017-18         running_cost_duty            pass                 0.10  yes        R02      in_year         3.90          4.00  green  report seen  import 1
  X01           2017-18         expenditure_within_receipts  not_derivable     unknown  no         R03      in_year      unknown       unknown                      import 1
  X01           2017-18         capital_duty                 not_derivable     unknown  no         R04      in_year      unknown       unknown                      import 1
  X01           2017-18         cumulative_surplus_kept      fail               -15.53  no         R05      cumulative    -13.00          2.53                      import 1
  X01           2017-18         surplus                      fail                -8.00  yes        R05      in_year        -8.00          0.00                      import 1
  X01           2017-18         headroom                     not_derivable     unknown  yes        R06      in_year      unknown          2.54                      import 1
  X01           2017-18         risk_reserve                 not_derivable     unknown  yes        R07      in_year      unknown          1.28                      import 1
  X01           2017-18         contingency                  not_derivable     unknown  no         R08      in_year      unknown          1.28                      import 1
  X01           2017-18         control_total                not_applicable    unknown  no         R09      in_year        -8.00       unknown                      import 1
  X01           2017-18         improvement                  not_derivable     unknown  yes        R10      in_year      unknown          2.58                      import 1
  X01           2017-18         transfer_balance             not_derivable     unknown  no         R11      in_year      unknown          0.00                      import 1
  X01           2017-18         better_payment               not_derivable     unknown  no         R12      in_year      unknown       unknown                      import 1
  X01           2017-18         cash                         not_applicable    unknown  no         R13      in_year      unknown       unknown                      import 1
  X01           2017-18         overspend_against_plan       fail                -7.00  no         R14      in_year        -8.00         -1.00  red    report seen  import 1
  X01           2017-18         audit_outcome                fail                -8.00  no         R15      in_year        -8.00          0.00                      import 1
  X01           2017-18         audit_outcome                fail               -13.00  no         R15      cumulative    -13.00          0.00                      import 1
  X01           2017-18         mental_health_investment     not_derivable     unknown  no                  in_year      unknown       unknown                      import 1
  X01           2017-18         running_cost_allowance       pass                 0.10  no                  in_year         3.90          4.00                      import 1
  X01           2017-18         underlying_surplus           not_applicable    unknown  no                  in_year      unknown       unknown                      import 1
  
  1 organisation, £m, 1 of 1 returns in
  actual of the year: the basis of the duty is not known: tested on both
  actual of the year: both sums stand in the accounts only
  actual of the year: what the rule needs is not in the return
  actual of the year: no control total in the return: one was set for some bodies only
  actual of the year: one side of the support does not tell of it, or tells it for another time
  actual of the year: the rule did not hold in this year, as far as is known
  $ ccgledger report rules --org X01 --format csv | head -3
  organisation,financial_year,rule,result,margin_pounds,confirmed,rule_id,basis,value_pounds,threshold_pounds,rag,rag_owner,source,month,rule_name,consequence,evidence,method,confidence,assumption
  X01,2017-18,revenue_duty,fail,-8000000.00,no,R01,in_year,-8000000.00,0.00,,,import 1,12,Revenue spending within the resource limit,"Qualified regularity opinion, and a referral by the auditor to the Secretary of State under section 30",return,actual of the year,partial,the basis of the duty is not known: tested on both
  X01,2017-18,revenue_duty,fail,-13000000.00,no,R01,cumulative,-13000000.00,0.00,,,import 1,12,Revenue spending within the resource limit,"Qualified regularity opinion, and a referral by the auditor to the Secretary of State under section 30",return,actual of the year,partial,the basis of the duty is not known: tested on both

A published position does not say its basis: it is read as each.

  $ ccgledger report rules --org ashford canterbury --fy 2017-18
  organisation  financial year  rule                    result         margin £m  confirmed  rule id  basis       value £m  threshold £m  rag  rag owner    source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09C           2017-18         revenue_duty            fail               -13.0  no         R01      in_year        -13.0           0.0                    S04
  09C           2017-18         revenue_duty            fail               -13.0  no         R01      cumulative     -13.0           0.0                    S04
  09C           2017-18         overspend_against_plan  not_derivable    unknown  no         R14      unknown        -13.0       unknown                    S04
  09C           2017-18         audit_outcome           fail               -13.0  no         R15      in_year        -13.0           0.0                    S04
  09C           2017-18         audit_outcome           fail               -13.0  no         R15      cumulative     -13.0           0.0                    S04
  09E           2017-18         revenue_duty            fail                -9.5  no         R01      in_year         -9.5           0.0                    S04
  09E           2017-18         revenue_duty            fail                -9.5  no         R01      cumulative      -9.5           0.0                    S04
  09E           2017-18         overspend_against_plan  fail                -9.5  no         R14      unknown         -9.5           0.0  red  report seen  S04
  09E           2017-18         audit_outcome           fail                -9.5  no         R15      in_year         -9.5           0.0                    S04
  09E           2017-18         audit_outcome           fail                -9.5  no         R15      cumulative      -9.5           0.0                    S04
  
  2 organisations, 2017-18, £m, 0 of 2 returns in (missing 09C, 09E)
  published outturn: no source says whether the published position is in-year or cumulative: it is read as each
  published outturn: one of the two figures was not published, or only as a bound
  published outturn: two published figures, taken to be on one basis
