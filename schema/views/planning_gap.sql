CREATE VIEW planning_gap AS
-- What is missing in the year to come before any saving, and what must be saved to meet its target (F43 to F45, F50).
-- One row per row of carry_forward and carry_forward_of_merger. Pence; surplus plus; every step is its effect on the position, so that
-- the steps add up.
--   F43  planning_gap = recurrent gap + growth - prices - activity - new commitments - contingency - headroom, and
--        the repayments of support that fall into the year, as year_repayment has them (F50)
--        The steps are the sums of planning_assumption_in_force. Where nobody gives contingency or headroom, it is what the planning
--        rule of that year asks of the allocation; nil in a year whose rules ask for none. Any other step that nobody gives is
--        unknown, and the gap with it: `missing` names them
--   F45  minimum_target = in-year position + the rule's share (1%) of the year's own allocation; of bodies in deficit, 2017-18 and 2018-19;
--        of a published forecast in each of its readings, in both of which the year's own part is taken out
--   F44  target: the control total (of the year's latest return, else control_total_set); else for a body in deficit under a rule
--        the minimum target; else break-even. `target_method` says which. A minimum target without an allocation is unknown
--        savings_needed = target - gap, at least nil
--        recurrent_savings_needed = -(gap without what the plan spends but once), at least nil: what must be saved for good to
--        reach a balance that lasts. Once only: headroom, repayments, and what is marked NR
-- How targets are chosen is this ledger's own design. confirmed: `no` where a rule was used that no source seen confirms.
WITH opening AS (
    SELECT carry_forward.* FROM carry_forward
    UNION ALL
    SELECT carry_forward_of_merger.* FROM carry_forward_of_merger
),
given AS (
    -- one row per body and year that anything is expected of; NULL: nobody gave it
    SELECT planning_assumption_in_force.organisation_id,
           planning_assumption_in_force.financial_year,
           SUM(CASE planning_assumption_in_force.kind WHEN 'allocation' THEN planning_assumption_in_force.amount_pence END)  AS allocation,
           SUM(CASE planning_assumption_in_force.kind WHEN 'growth' THEN planning_assumption_in_force.effect_pence END)      AS growth,
           SUM(CASE planning_assumption_in_force.kind WHEN 'prices' THEN planning_assumption_in_force.effect_pence END)      AS prices,
           SUM(CASE planning_assumption_in_force.kind WHEN 'activity' THEN planning_assumption_in_force.effect_pence END)    AS activity,
           SUM(CASE planning_assumption_in_force.kind WHEN 'new_commitments' THEN planning_assumption_in_force.effect_pence END)
                                                                                                                            AS new_commitments,
           SUM(CASE planning_assumption_in_force.kind WHEN 'contingency' THEN planning_assumption_in_force.effect_pence END) AS contingency,
           SUM(CASE planning_assumption_in_force.kind WHEN 'headroom' THEN planning_assumption_in_force.effect_pence END)    AS headroom,
           SUM(CASE WHEN planning_assumption_in_force.kind <> 'headroom' AND planning_assumption_in_force.recurrence = 2
                    THEN planning_assumption_in_force.effect_pence ELSE 0 END)                                              AS once_only
    FROM planning_assumption_in_force
    GROUP BY planning_assumption_in_force.organisation_id,
             planning_assumption_in_force.financial_year
),
asked AS (
    -- one row per year that has planning rules; NULL: the year has no such rule
    SELECT business_rule.financial_year,
           MAX(CASE business_rule.rule WHEN 'contingency' THEN business_rule.threshold_basis_points END) AS contingency_basis_points,
           MAX(CASE business_rule.rule WHEN 'headroom' THEN business_rule.threshold_basis_points END)    AS headroom_basis_points,
           MAX(CASE business_rule.rule WHEN 'improvement' THEN business_rule.threshold_basis_points END) AS improvement_basis_points,
           MAX(CASE business_rule.rule WHEN 'contingency' THEN business_rule.is_confirmed END)           AS contingency_is_confirmed,
           MAX(CASE business_rule.rule WHEN 'headroom' THEN business_rule.is_confirmed END)              AS headroom_is_confirmed,
           MAX(CASE business_rule.rule WHEN 'improvement' THEN business_rule.is_confirmed END)           AS improvement_is_confirmed
    FROM business_rule
    GROUP BY business_rule.financial_year
),
returned AS (
    SELECT submission_in_force.organisation_id,
           submission_in_force.financial_year,
           submission_memo.control_total_pence,
           ROW_NUMBER() OVER (PARTITION BY submission_in_force.organisation_id, submission_in_force.financial_year
                              ORDER BY submission_in_force.month DESC) AS place
    FROM submission_in_force
    JOIN submission_memo ON submission_memo.submission_id = submission_in_force.submission_id
    WHERE submission_in_force.kind = 'return'
      AND submission_memo.control_total_pence IS NOT NULL
),
step AS (
    SELECT opening.*,
           given.allocation,
           given.growth,
           given.prices,
           given.activity,
           given.new_commitments,
           COALESCE(given.contingency,
                    CASE WHEN asked.financial_year IS NULL THEN NULL
                         WHEN asked.contingency_basis_points IS NULL THEN 0
                         ELSE -(2 * ABS(given.allocation) * asked.contingency_basis_points + 10000) / 20000
                              * CASE WHEN given.allocation < 0 THEN -1 ELSE 1 END END) AS contingency,
           COALESCE(given.headroom,
                    CASE WHEN asked.financial_year IS NULL THEN NULL
                         WHEN asked.headroom_basis_points IS NULL THEN 0
                         ELSE -(2 * ABS(given.allocation) * asked.headroom_basis_points + 10000) / 20000
                              * CASE WHEN given.allocation < 0 THEN -1 ELSE 1 END END)    AS headroom,
           COALESCE(given.once_only, 0) AS once_only,
           CASE WHEN year_repayment.organisation_id IS NULL THEN 0 ELSE year_repayment.repayment_pence END AS repayment,
           opening.in_year_pence + (2 * ABS(given.allocation) * asked.improvement_basis_points + 10000) / 20000
                                     * CASE WHEN given.allocation < 0 THEN -1 ELSE 1 END               AS minimum_target,
           COALESCE(returned.control_total_pence, control_total_set.control_total_pence)               AS control_total,
           CASE WHEN (opening.basis = 'in_year' OR opening.method = 'bound') AND opening.in_year_pence < 0
                     AND asked.improvement_basis_points IS NOT NULL THEN 1 ELSE 0 END AS must_improve,
           CASE WHEN given.contingency IS NULL AND asked.contingency_basis_points IS NOT NULL THEN asked.contingency_is_confirmed ELSE 1 END
             * CASE WHEN given.headroom IS NULL AND asked.headroom_basis_points IS NOT NULL THEN asked.headroom_is_confirmed ELSE 1 END AS reserves_are_confirmed,
           CASE WHEN given.contingency IS NULL AND asked.contingency_basis_points IS NOT NULL THEN 1
                WHEN given.headroom IS NULL AND asked.headroom_basis_points IS NOT NULL THEN 1 ELSE 0 END AS reserves_are_by_rule,
           asked.improvement_is_confirmed
    FROM opening
    LEFT JOIN given          ON given.organisation_id = opening.organisation_id
                            AND given.financial_year = opening.start_year + 1
    LEFT JOIN asked          ON asked.financial_year = opening.start_year + 1
    LEFT JOIN year_repayment ON year_repayment.organisation_id = opening.organisation_id
                            AND year_repayment.financial_year = opening.start_year + 1
    LEFT JOIN returned       ON returned.organisation_id = opening.organisation_id
                            AND returned.financial_year = opening.start_year + 1
                            AND returned.place = 1
    LEFT JOIN control_total_set ON control_total_set.organisation_id = opening.organisation_id
                               AND control_total_set.financial_year = opening.start_year + 1
),
aimed AS (
    SELECT step.*,
           step.growth + step.prices + step.activity + step.new_commitments + step.contingency + step.headroom + step.repayment AS added,
           step.headroom + step.once_only + CASE WHEN step.repayment < 0 THEN step.repayment ELSE 0 END AS spent_once,
           CASE WHEN step.control_total IS NOT NULL THEN step.control_total
                WHEN step.must_improve = 1          THEN step.minimum_target
                WHEN step.in_year_pence IS NOT NULL THEN 0 END AS target,
           CASE WHEN step.control_total IS NOT NULL THEN 'control total'
                WHEN step.must_improve = 1          THEN 'minimum improvement'
                WHEN step.in_year_pence IS NOT NULL THEN 'break-even' END AS target_method,
           substr(CASE WHEN step.structural_low_pence IS NULL THEN ', recurrent gap' ELSE '' END
                  || CASE WHEN step.growth IS NULL          THEN ', growth' ELSE '' END
                  || CASE WHEN step.prices IS NULL          THEN ', prices' ELSE '' END
                  || CASE WHEN step.activity IS NULL        THEN ', activity' ELSE '' END
                  || CASE WHEN step.new_commitments IS NULL THEN ', new commitments' ELSE '' END
                  || CASE WHEN step.contingency IS NULL     THEN ', contingency' ELSE '' END
                  || CASE WHEN step.headroom IS NULL        THEN ', headroom' ELSE '' END
                  || CASE WHEN step.repayment IS NULL       THEN ', repayment of support' ELSE '' END
                  || CASE WHEN step.allocation IS NULL      THEN ', allocation' ELSE '' END, 3) AS missing
    FROM step
)
SELECT aimed.organisation,
       aimed.organisation_name,
       aimed.from_year,
       aimed.to_year,
       aimed.month,
       aimed.basis,
       aimed.recurrent_gap_pence,
       aimed.recurrent_gap_low_pence,
       aimed.recurrent_gap_high_pence,
       aimed.growth           AS growth_pence,
       aimed.prices           AS prices_pence,
       aimed.activity         AS activity_pence,
       aimed.new_commitments  AS new_commitments_pence,
       aimed.contingency      AS contingency_pence,
       aimed.headroom         AS headroom_pence,
       aimed.repayment        AS repayment_pence,
       aimed.recurrent_gap_pence + aimed.added      AS planning_gap_pence,
       aimed.recurrent_gap_low_pence + aimed.added  AS planning_gap_low_pence,
       aimed.recurrent_gap_high_pence + aimed.added AS planning_gap_high_pence,
       aimed.target           AS target_pence,
       aimed.target_method,
       CASE WHEN aimed.must_improve = 1 THEN aimed.minimum_target END AS minimum_target_pence,
       CASE WHEN aimed.target > aimed.recurrent_gap_pence + aimed.added THEN aimed.target - aimed.recurrent_gap_pence - aimed.added
            WHEN aimed.target + aimed.recurrent_gap_pence + aimed.added IS NOT NULL THEN 0 END      AS savings_needed_pence,
       CASE WHEN aimed.target > aimed.recurrent_gap_high_pence + aimed.added THEN aimed.target - aimed.recurrent_gap_high_pence - aimed.added
            WHEN aimed.target + aimed.recurrent_gap_high_pence + aimed.added IS NOT NULL THEN 0 END AS savings_needed_low_pence,
       CASE WHEN aimed.target > aimed.recurrent_gap_low_pence + aimed.added THEN aimed.target - aimed.recurrent_gap_low_pence - aimed.added
            WHEN aimed.target + aimed.recurrent_gap_low_pence + aimed.added IS NOT NULL THEN 0 END  AS savings_needed_high_pence,
       CASE WHEN aimed.recurrent_gap_pence + aimed.added - aimed.spent_once < 0
            THEN -(aimed.recurrent_gap_pence + aimed.added - aimed.spent_once)
            WHEN aimed.recurrent_gap_pence + aimed.added - aimed.spent_once IS NOT NULL THEN 0 END  AS recurrent_savings_needed_pence,
       aimed.allocation       AS allocation_pence,
       CASE WHEN aimed.allocation > 0 AND aimed.target + aimed.recurrent_gap_pence + aimed.added IS NOT NULL
            THEN CASE WHEN aimed.target > aimed.recurrent_gap_pence + aimed.added
                      THEN CAST(ROUND(10000.0 * (aimed.target - aimed.recurrent_gap_pence - aimed.added) / aimed.allocation) AS INTEGER)
                      ELSE 0 END END AS percent_of_allocation,
       CASE WHEN aimed.missing <> '' THEN aimed.missing END AS missing,
       aimed.method,
       CASE WHEN aimed.recurrent_gap_low_pence + aimed.added IS NULL OR aimed.target IS NULL THEN 'none'
            WHEN aimed.confidence = 'full' AND aimed.reserves_are_by_rule = 1 THEN 'partial'
            ELSE aimed.confidence END AS confidence,
       CASE WHEN aimed.reserves_are_confirmed = 0
                 OR (aimed.target_method = 'minimum improvement' AND aimed.improvement_is_confirmed = 0) THEN 'no' ELSE 'yes' END AS confirmed,
       CASE WHEN aimed.missing = '' OR aimed.missing = 'allocation' THEN 'the steps are what the planners expect'
            ELSE 'nobody gives everything that the gap is made of: see missing' END
         || CASE WHEN aimed.reserves_are_by_rule = 1 THEN '; contingency and headroom that nobody gives are what the year''s rules ask of the allocation' ELSE '' END
         || CASE aimed.target_method WHEN 'break-even' THEN '; without a control total the target is break-even'
                                     WHEN 'minimum improvement' THEN '; without a control total the target is the least improvement that the rules ask of a body in deficit'
                                     ELSE '' END AS assumption,
       aimed.source_kind,
       aimed.source,
       aimed.submission_id,
       aimed.organisation_id,
       aimed.start_year
FROM aimed
