CREATE VIEW rule_value AS
-- What the rules are about: each numerator and denominator of business_rule that a return gives.
-- One row per return in force (returns and accounts). Pence; positions surplus plus, spending and resource as sizes. NULL: the
-- return does not give it, or an amount of it is missing: never nil. Reserves are read as planned, and so is the resource that
-- they are set against. The terms are explained in schema/reference/README.md.
WITH line_amount AS (
    SELECT submission_in_force.submission_id,
           CASE WHEN line.code LIKE 'RES\_RUN\_%' ESCAPE '\' THEN 'RES_RUN'
                WHEN line.section = 'running_costs'           THEN 'EXP_RUN'
                WHEN line.code LIKE 'MH\_%' ESCAPE '\'        THEN 'EXP_MH'
                ELSE line.code END AS term,
           figure.plan_year,
           figure.actual_ytd,
           CASE WHEN line.section = 'running_costs' THEN -line.sign ELSE 1 END
             * CASE WHEN submission_in_force.month >= 12 AND figure.actual_ytd IS NOT NULL THEN figure.actual_ytd
                    ELSE figure.forecast_year END AS full_year
    FROM submission_in_force
    JOIN line   ON line.is_calculated = 0
               AND (line.section = 'running_costs'
                    OR line.code IN ('RES_RUN_REC', 'RES_RUN_NR', 'RSV_CONT', 'RSV_RISK', 'RSV_NRHEAD', 'MEM_MHIS', 'MEM_CASH_BAL',
                                     'MEM_CASH_DRAW', 'MH_NHS', 'MH_OTHPROV', 'MH_PLACE', 'MH_LD', 'MH_OTH'))
    JOIN figure ON figure.period_id = submission_in_force.period_id
               AND figure.organisation_id = submission_in_force.organisation_id
               AND figure.submission_id = submission_in_force.submission_id
               AND figure.line_id = line.line_id
    WHERE submission_in_force.kind IN ('return', 'accounts')
),
line_term AS (
    SELECT line_amount.submission_id,
           line_amount.term,
           CASE WHEN COUNT(line_amount.plan_year) = COUNT(*)  THEN SUM(line_amount.plan_year) END  AS planned,
           CASE WHEN COUNT(line_amount.actual_ytd) = COUNT(*) THEN SUM(line_amount.actual_ytd) END AS to_date,
           CASE WHEN COUNT(line_amount.full_year) = COUNT(*)  THEN SUM(line_amount.full_year) END  AS full_year
    FROM line_amount
    GROUP BY line_amount.submission_id,
             line_amount.term
),
listed AS (
    SELECT line_term.submission_id,
           SUM(CASE line_term.term WHEN 'RES_RUN' THEN line_term.full_year END)       AS running_resource,
           SUM(CASE line_term.term WHEN 'EXP_RUN' THEN line_term.full_year END)       AS running_spending,
           SUM(CASE line_term.term WHEN 'EXP_MH' THEN line_term.full_year END)        AS mental_health,
           SUM(CASE line_term.term WHEN 'MEM_MHIS' THEN line_term.full_year END)      AS mental_health_standard,
           SUM(CASE line_term.term WHEN 'RSV_CONT' THEN line_term.planned END)        AS contingency_planned,
           SUM(CASE line_term.term WHEN 'RSV_RISK' THEN line_term.planned END)        AS risk_reserve_planned,
           SUM(CASE line_term.term WHEN 'RSV_RISK' THEN line_term.to_date END)        AS risk_reserve_spent,
           CASE WHEN SUM(CASE WHEN line_term.term IN ('RSV_NRHEAD', 'RSV_RISK') AND line_term.planned IS NULL THEN 1 ELSE 0 END) = 0
                THEN SUM(CASE WHEN line_term.term IN ('RSV_NRHEAD', 'RSV_RISK') THEN line_term.planned END) END AS headroom_planned,
           SUM(CASE line_term.term WHEN 'MEM_CASH_BAL' THEN line_term.to_date END)    AS cash_balance,
           SUM(CASE line_term.term WHEN 'MEM_CASH_DRAW' THEN line_term.to_date END)   AS cash_drawn
    FROM line_term
    GROUP BY line_term.submission_id
)
SELECT submission_total.submission_id,
       submission_total.resource_full_year_pence                                                  AS resource,
       submission_total.resource_plan_year_pence                                                  AS planned_resource,
       submission_total.recurrent_resource_full_year_pence                                        AS recurrent_resource,
       submission_total.resource_full_year_pence - submission_total.expenditure_full_year_pence   AS in_year_position,
       submission_total.resource_plan_year_pence - submission_total.expenditure_plan_year_pence   AS planned_position,
       submission_memo.brought_forward_pence
         + CASE WHEN submission_memo.has_adjustment > 0 THEN submission_memo.brought_forward_adjustment_pence ELSE 0 END AS balance,
       submission_memo.control_total_pence                                                        AS control_total,
       CASE WHEN COALESCE(submission_memo.has_csf, 0) = 0 THEN 0 ELSE submission_memo.csf_pence END AS sustainability_fund,
       CASE WHEN COALESCE(submission_memo.has_support_in, 0) = 0 THEN 0 ELSE submission_memo.support_in_pence END
         + CASE WHEN COALESCE(submission_memo.has_support_out, 0) = 0 THEN 0 ELSE submission_memo.support_out_pence END AS support,
       CASE WHEN structural_of_return.method = 'full' THEN structural_of_return.structural_pence END AS underlying_position,
       before.outcome_pence                                                                       AS position_before,
       listed.running_resource,
       listed.running_spending,
       listed.mental_health,
       listed.mental_health_standard,
       listed.contingency_planned,
       listed.risk_reserve_planned,
       listed.risk_reserve_spent,
       listed.headroom_planned,
       listed.cash_balance,
       listed.cash_drawn
FROM submission_total
LEFT JOIN submission_memo      ON submission_memo.submission_id = submission_total.submission_id
LEFT JOIN structural_of_return ON structural_of_return.submission_id = submission_total.submission_id
LEFT JOIN listed               ON listed.submission_id = submission_total.submission_id
LEFT JOIN year_position AS before ON before.organisation_id = submission_total.organisation_id
                                 AND before.financial_year = submission_total.financial_year - 1
                                 AND before.outcome_kind IN ('accounts', 'return')
WHERE submission_total.kind IN ('return', 'accounts')
