-- The next year's plan: a column of view planning_gap for one body and the year that hands on, as the view has it. One row per return,
-- reading of what was published, or merger that has an amount there. Pence.
SELECT CASE :column WHEN 'growth'                   THEN planning_gap.growth_pence
                    WHEN 'prices'                   THEN planning_gap.prices_pence
                    WHEN 'activity'                 THEN planning_gap.activity_pence
                    WHEN 'new_commitments'          THEN planning_gap.new_commitments_pence
                    WHEN 'contingency'              THEN planning_gap.contingency_pence
                    WHEN 'headroom'                 THEN planning_gap.headroom_pence
                    WHEN 'planning_gap'             THEN planning_gap.planning_gap_pence
                    WHEN 'planning_gap_low'         THEN planning_gap.planning_gap_low_pence
                    WHEN 'planning_gap_high'        THEN planning_gap.planning_gap_high_pence
                    WHEN 'target'                   THEN planning_gap.target_pence
                    WHEN 'minimum_target'           THEN planning_gap.minimum_target_pence
                    WHEN 'savings_needed'           THEN planning_gap.savings_needed_pence
                    WHEN 'savings_needed_low'       THEN planning_gap.savings_needed_low_pence
                    WHEN 'savings_needed_high'      THEN planning_gap.savings_needed_high_pence
                    WHEN 'recurrent_savings_needed' THEN planning_gap.recurrent_savings_needed_pence
                    WHEN 'allocation'               THEN planning_gap.allocation_pence END AS amount_pence,
       planning_gap.source_kind,
       planning_gap.basis,
       planning_gap.month,
       planning_gap.submission_id,
       planning_gap.target_method
FROM planning_gap
WHERE planning_gap.organisation_id = :organisation_id
  AND planning_gap.start_year = :year
  AND (:month IS NULL OR planning_gap.month IS NULL OR planning_gap.month = :month)
ORDER BY planning_gap.month,
         planning_gap.submission_id,
         planning_gap.basis
