CREATE VIEW rule_result AS
-- Duties and planning rules of each year, tested (R01 to R15). Rules and thresholds are rows of business_rule, not text here.
-- One row per return in force (returns and accounts), rule and basis on which it was tested; for years without returns one row per
-- rule that a published position can be held against. Pence; margin_pence is plus when the rule is kept.
--   margin = value - threshold where the rule says >=, threshold - value where it says <=
--   threshold = denominator * basis points / 10000, rounded half away from zero; without basis points the denominator itself
--   result  pass, fail; not_applicable: the rule did not hold in the year, or not for this body; not_derivable: what it needs is
--           not in the return (or was not published)
--   R01  the revenue duty is tested on the basis of the accounts; where that is not known, on both, and both are shown. R01 and R15
--        are of bodies that the law gives a limit and an auditor: not of groups, partnerships and regions, nor of the national sum,
--        nor of a body before it was founded
--   R06  a pass needs the planned reserves alone; one-off spending that headroom pays for is not marked in a return, so that less
--        than the threshold is not_derivable     R07  and nothing of it spent     R10  for bodies in deficit the year before
--   R14  overspending against plan stands beside R01, never in its place
--   R11  support that the body gives or gets, as both sides tell it in lists, returns or publications (support_balance): what they
--        tell apart
--   R15  what the auditor is likely to say follows the revenue duty, once the year has ended (month 12, accounts, an outturn); the
--        auditor's own act is an event. consequence = what follows when a rule is missed, then too
-- R03 needs receipts and spending of the accounts, R04 capital and R12 invoices: the ledger holds none of them, and they are not_derivable.
-- confirmed: `yes` where a source says the rule as it stands. rag: by the scale in rag_threshold, a word; whose scale: rag_owner.
WITH named AS (
    SELECT business_rule.rule,
           MAX(business_rule.name) AS name
    FROM business_rule
    WHERE business_rule.rule NOT LIKE 'sustainability_fund_quarter%'   -- a quarter each: see sustainability_fund
    GROUP BY business_rule.rule
),
balance AS (
    -- of each body and year: NULL when a side is not told
    SELECT support_balance.organisation_id,
           support_balance.financial_year,
           CASE WHEN COUNT(support_balance.difference_pence) = COUNT(*) THEN SUM(ABS(support_balance.difference_pence)) END AS difference_pence,
           SUM(support_balance.amount_pence) AS amount_pence
    FROM support_balance
    GROUP BY support_balance.organisation_id,
             support_balance.financial_year
),
valued AS (
    SELECT submission_in_force.submission_id,
           submission_in_force.organisation_id,
           submission_in_force.financial_year,
           submission_in_force.month,
           submission_in_force.kind,
           submission_in_force.basis AS submission_basis,
           submission_in_force.import_run_id,
           named.rule,
           COALESCE(business_rule.name, named.name) AS name,
           business_rule.operator,
           business_rule.threshold_basis_points,
           business_rule.result_if_missed,
           business_rule.is_confirmed,
           reading.basis,
           CASE WHEN reading.basis = 'cumulative' THEN rule_value.balance + rule_value.in_year_position
                ELSE CASE business_rule.numerator
                          WHEN 'statutory_position'           THEN rule_value.in_year_position
                          WHEN 'in_year_position'             THEN rule_value.in_year_position
                          WHEN 'in_year_position_without_csf' THEN rule_value.in_year_position - rule_value.sustainability_fund
                          WHEN 'position_change'              THEN rule_value.in_year_position - rule_value.position_before
                          WHEN 'underlying_position'          THEN rule_value.underlying_position
                          WHEN 'headroom_planned'             THEN rule_value.headroom_planned
                          WHEN 'RSV_CONT'                     THEN rule_value.contingency_planned
                          WHEN 'RSV_RISK'                     THEN rule_value.risk_reserve_planned
                          WHEN 'transfer_difference'          THEN balance.difference_pence
                          WHEN 'EXP_RUN'                      THEN rule_value.running_spending
                          WHEN 'EXP_MH'                       THEN rule_value.mental_health
                          WHEN 'MEM_MHIS'                     THEN rule_value.mental_health_standard
                          WHEN 'MEM_CASH_BAL'                 THEN rule_value.cash_balance END END AS value_pence,
           CASE business_rule.denominator
                WHEN 'RES_INYEAR'         THEN CASE WHEN business_rule.numerator IN ('RSV_CONT', 'RSV_RISK') THEN rule_value.planned_resource
                                                    ELSE rule_value.resource END
                WHEN 'RES_TOTAL'          THEN rule_value.resource + rule_value.balance
                WHEN 'RES_RUN'            THEN rule_value.running_resource
                WHEN 'recurrent_resource' THEN rule_value.recurrent_resource
                WHEN 'planned_position'   THEN rule_value.planned_position
                WHEN 'transfer_amount'    THEN balance.amount_pence
                WHEN 'MEM_CT'             THEN rule_value.control_total
                WHEN 'MEM_CASH_DRAW'      THEN rule_value.cash_drawn END AS whole_pence,
           rule_value.resource        AS resource_pence,
           rule_value.risk_reserve_spent AS spent_pence,
           rule_value.position_before AS before_pence,
           CASE WHEN business_rule.rule = 'transfer_balance' AND balance.organisation_id IS NULL AND rule_value.support = 0 THEN 1 ELSE 0 END AS has_no_support
    FROM submission_in_force
    JOIN rule_value ON rule_value.submission_id = submission_in_force.submission_id
    LEFT JOIN balance ON balance.organisation_id = submission_in_force.organisation_id
                     AND balance.financial_year = submission_in_force.financial_year
    CROSS JOIN named
    LEFT JOIN business_rule ON business_rule.rule = named.rule
                           AND business_rule.financial_year = submission_in_force.financial_year
    JOIN (SELECT 'in_year' AS basis UNION ALL SELECT 'cumulative') AS reading
      ON CASE WHEN business_rule.numerator = 'cumulative_position' THEN reading.basis = 'cumulative'
              WHEN business_rule.numerator = 'statutory_position'
              THEN submission_in_force.kind <> 'accounts' OR submission_in_force.basis IN ('unknown', reading.basis)
              ELSE reading.basis = 'in_year' END
),
of_return AS (
    SELECT valued.submission_id,
           valued.organisation_id,
           valued.financial_year,
           valued.month,
           valued.rule,
           valued.name,
           valued.operator,
           valued.basis,
           valued.value_pence,
           CASE WHEN valued.threshold_basis_points = 0 THEN 0
                WHEN valued.threshold_basis_points IS NULL THEN valued.whole_pence
                ELSE (2 * ABS(valued.whole_pence) * valued.threshold_basis_points + 10000) / 20000
                     * CASE WHEN valued.whole_pence < 0 THEN -1 ELSE 1 END END AS threshold_pence,
           valued.whole_pence,
           valued.resource_pence,
           valued.spent_pence,
           CASE WHEN valued.operator IS NULL THEN 'the rule did not hold in this year, as far as is known'
                WHEN valued.rule = 'improvement' AND valued.before_pence >= 0 THEN 'for bodies in deficit the year before'
                WHEN valued.rule = 'audit_outcome' AND valued.month < 12 THEN 'looked at when the year has ended'
                WHEN valued.has_no_support = 1 THEN 'no support was given or received'
                WHEN valued.rule = 'control_total' AND valued.financial_year < 2018 AND valued.whole_pence IS NULL
                     THEN 'no control total in the return: one was set for some bodies only' END AS why_not_applicable,
           CASE WHEN valued.rule IN ('revenue_duty', 'audit_outcome') AND NOT (valued.kind = 'accounts' AND valued.submission_basis <> 'unknown')
                THEN 'the basis of the duty is not known: tested on both' END AS remark,
           CASE WHEN valued.month >= 12 THEN valued.result_if_missed END AS result_if_missed,
           valued.is_confirmed,
           'return' AS evidence,
           CASE WHEN valued.month >= 12 THEN 'actual of the year' ELSE 'forecast of the year' END AS method,
           'import ' || valued.import_run_id AS source
    FROM valued
),
control AS MATERIALIZED (
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           statement_in_force.amount_pence,
           statement_in_force.source,
           ROW_NUMBER() OVER (PARTITION BY statement_in_force.organisation_id, statement_in_force.financial_year
                              ORDER BY statement_in_force.confidence_rank,
                                       statement_in_force.made_on DESC NULLS LAST,
                                       statement_in_force.statement_id) AS place
    FROM statement_in_force
    WHERE statement_in_force.family = 'control_total'
      AND statement_in_force.amount_pence IS NOT NULL
),
best AS MATERIALIZED (
    SELECT * FROM year_position
),
of_claims AS (
    SELECT CAST(NULL AS INTEGER) AS submission_id,
           year_position.organisation_id,
           year_position.financial_year,
           CAST(NULL AS INTEGER) AS month,
           business_rule.rule,
           business_rule.name,
           business_rule.operator,
           reading.basis,
           CASE WHEN year_position.outcome_bound = 'exact' THEN year_position.outcome_pence END AS value_pence,
           CASE business_rule.rule WHEN 'revenue_duty'          THEN 0
                                   WHEN 'audit_outcome'         THEN 0
                                   WHEN 'overspend_against_plan' THEN year_position.plan_pence
                                   ELSE control.amount_pence END AS threshold_pence,
           CAST(NULL AS INTEGER) AS whole_pence,
           CAST(NULL AS INTEGER) AS resource_pence,
           CAST(NULL AS INTEGER) AS spent_pence,
           CASE WHEN business_rule.rule = 'audit_outcome' AND COALESCE(year_position.outcome_kind, '') <> 'statement'
                THEN 'looked at when the year has ended' END AS why_not_applicable,
           CASE WHEN business_rule.rule IN ('revenue_duty', 'audit_outcome') THEN 'no source says whether the published position is in-year or cumulative: it is read as each'
                ELSE 'two published figures, taken to be on one basis' END AS remark,
           CASE WHEN year_position.outcome_kind = 'statement' THEN business_rule.result_if_missed END AS result_if_missed,
           business_rule.is_confirmed,
           'statement' AS evidence,
           CASE year_position.outcome_kind WHEN 'statement' THEN 'published outturn' WHEN 'statement_forecast' THEN 'published forecast' ELSE 'none' END AS method,
           COALESCE(year_position.outcome_source, year_position.plan_source, control.source) AS source
    FROM best AS year_position
    JOIN business_rule ON business_rule.financial_year = year_position.financial_year
                      AND business_rule.rule IN ('revenue_duty', 'overspend_against_plan', 'control_total', 'audit_outcome')
    JOIN organisation   ON organisation.organisation_id = year_position.organisation_id
    JOIN financial_year ON financial_year.financial_year = year_position.financial_year
    LEFT JOIN control ON control.organisation_id = year_position.organisation_id
                     AND control.financial_year = year_position.financial_year
                     AND control.place = 1
    JOIN (SELECT 'in_year' AS basis UNION ALL SELECT 'cumulative' UNION ALL SELECT 'unknown') AS reading
           ON (business_rule.rule IN ('revenue_duty', 'audit_outcome') AND reading.basis <> 'unknown'
               AND (year_position.outcome_basis IS NULL OR year_position.outcome_basis IN ('unknown', reading.basis)))
           OR (business_rule.rule NOT IN ('revenue_duty', 'audit_outcome') AND reading.basis = 'unknown')
    WHERE year_position.return_month IS NULL
      AND (business_rule.rule <> 'control_total' OR control.amount_pence IS NOT NULL)
      AND (business_rule.rule NOT IN ('revenue_duty', 'audit_outcome')
           OR (organisation.kind IN ('ccg', 'icb') AND COALESCE(organisation.opened_on, financial_year.first_day) <= financial_year.last_day))
),
every AS (
    SELECT * FROM of_return
    UNION ALL
    SELECT * FROM of_claims
),
margined AS (
    SELECT every.*,
           CASE WHEN every.why_not_applicable IS NOT NULL THEN NULL
                WHEN every.operator = '>=' THEN every.value_pence - every.threshold_pence
                ELSE every.threshold_pence - every.value_pence END AS margin_pence
    FROM every
),
scaled AS (
    -- what a colour is worked out from: scaled_pence, of scale_pence
    SELECT margined.*,
           CASE margined.rule WHEN 'underlying_surplus' THEN margined.value_pence
                              WHEN 'control_total'      THEN margined.margin_pence
                              ELSE -margined.margin_pence END AS scaled_pence,
           CASE margined.rule WHEN 'control_total' THEN margined.resource_pence ELSE margined.whole_pence END AS scale_pence
    FROM margined
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       scaled.month,
       CASE scaled.rule WHEN 'revenue_duty' THEN 'R01' WHEN 'running_cost_duty' THEN 'R02'
                        WHEN 'expenditure_within_receipts' THEN 'R03' WHEN 'transfer_balance' THEN 'R11' WHEN 'audit_outcome' THEN 'R15' WHEN 'capital_duty' THEN 'R04'
                          WHEN 'surplus' THEN 'R05' WHEN 'cumulative_surplus_kept' THEN 'R05' WHEN 'headroom' THEN 'R06'
                          WHEN 'risk_reserve' THEN 'R07' WHEN 'contingency' THEN 'R08' WHEN 'control_total' THEN 'R09'
                          WHEN 'improvement' THEN 'R10' WHEN 'better_payment' THEN 'R12' WHEN 'cash' THEN 'R13'
                          WHEN 'overspend_against_plan' THEN 'R14' END AS rule_id,
       scaled.rule,
       scaled.name AS rule_name,
       CASE WHEN scaled.why_not_applicable IS NOT NULL THEN 'not_applicable'
            WHEN scaled.margin_pence IS NULL THEN 'not_derivable'
            WHEN scaled.rule = 'headroom' AND scaled.margin_pence < 0 THEN 'not_derivable'
            WHEN scaled.rule = 'risk_reserve' AND scaled.margin_pence >= 0 AND scaled.spent_pence IS NULL THEN 'not_derivable'
            WHEN scaled.rule = 'risk_reserve' AND scaled.spent_pence <> 0 THEN 'fail'
            WHEN scaled.margin_pence >= 0 THEN 'pass'
            ELSE 'fail' END AS result,
       scaled.margin_pence,
       CASE scaled.is_confirmed WHEN 1 THEN 'yes' ELSE 'no' END AS confirmed,
       scaled.basis,
       scaled.value_pence,
       scaled.threshold_pence,
       CASE WHEN scaled.margin_pence IS NULL THEN NULL
            WHEN scaled.rule = 'overspend_against_plan'
                 THEN CASE WHEN scaled.margin_pence >= 0 THEN 'green' WHEN scaled.value_pence >= 0 THEN 'amber' ELSE 'red' END
            WHEN rag_scale.measure IS NULL OR scaled.whole_pence IS NULL THEN NULL
            WHEN rag_scale.direction * (10000 * scaled.scaled_pence - rag_scale.green_basis_points * scaled.scale_pence) >= rag_scale.green_step THEN 'green'
            WHEN rag_scale.direction * (10000 * scaled.scaled_pence - rag_scale.red_basis_points * scaled.scale_pence) <= -rag_scale.red_step THEN 'red'
            ELSE 'amber' END AS rag,
       CASE WHEN scaled.margin_pence IS NULL THEN NULL
            WHEN scaled.rule = 'overspend_against_plan'
                 THEN (SELECT rag_threshold.owner FROM rag_threshold WHERE rag_threshold.measure = 'planned_surplus' ORDER BY rag_threshold.first_year LIMIT 1)
            WHEN scaled.whole_pence IS NULL THEN NULL
            ELSE rag_scale.owner END AS rag_owner,
       scaled.evidence,
       scaled.method,
       CASE WHEN scaled.margin_pence IS NULL THEN 'none'
            WHEN scaled.evidence = 'statement' OR scaled.remark IS NOT NULL THEN 'partial'
            ELSE 'full' END AS confidence,
       COALESCE(scaled.why_not_applicable,
                CASE WHEN scaled.margin_pence IS NULL AND scaled.evidence = 'statement' THEN 'one of the two figures was not published, or only as a bound'
                     WHEN scaled.margin_pence IS NULL AND scaled.rule = 'transfer_balance' THEN 'one side of the support does not tell of it, or tells it for another time'
                     WHEN scaled.margin_pence IS NULL AND scaled.rule = 'expenditure_within_receipts' THEN 'both sums stand in the accounts only'
                     WHEN scaled.margin_pence IS NULL THEN 'what the rule needs is not in the return'
                     WHEN scaled.rule = 'headroom' AND scaled.margin_pence < 0 THEN 'one-off spending that headroom pays for is not marked in a return' END,
                scaled.remark) AS assumption,
       CASE WHEN scaled.why_not_applicable IS NULL AND scaled.margin_pence < 0 THEN scaled.result_if_missed END AS consequence,
       scaled.source,
       scaled.submission_id,
       scaled.organisation_id,
       scaled.financial_year AS start_year
FROM scaled
JOIN organisation   ON organisation.organisation_id = scaled.organisation_id
JOIN financial_year ON financial_year.financial_year = scaled.financial_year
LEFT JOIN rag_scale ON scaled.financial_year BETWEEN rag_scale.first_year AND rag_scale.last_year
                   AND rag_scale.measure = CASE scaled.rule WHEN 'underlying_surplus' THEN 'underlying_percent'
                                                              WHEN 'control_total'      THEN 'control_total_gap_percent'
                                                              WHEN 'running_cost_duty'  THEN 'limit_overspend' END
WHERE scaled.rule <> 'return_due'   -- about when a return comes in, not about money: see return_state
