-- The next year's plan: a column of view planning_gap for one body and the year that hands on, as the view tells it. One row per row of
-- the view. Pence.
SELECT 'of ' || told.to_year || CASE WHEN told.month IS NULL THEN '' ELSE ', from M' || told.month END
         || CASE WHEN told.source_kind = 'statement' THEN ', ' || told.basis ELSE '' END AS label,
       CASE :column WHEN 'growth' THEN told.growth_pence
                    WHEN 'prices' THEN told.prices_pence
                    WHEN 'activity' THEN told.activity_pence
                    WHEN 'new_commitments' THEN told.new_commitments_pence
                    WHEN 'contingency' THEN told.contingency_pence
                    WHEN 'headroom' THEN told.headroom_pence
                    WHEN 'planning_gap' THEN told.planning_gap_pence
                    WHEN 'planning_gap_low' THEN told.planning_gap_low_pence
                    WHEN 'planning_gap_high' THEN told.planning_gap_high_pence
                    WHEN 'target' THEN told.target_pence
                    WHEN 'minimum_target' THEN told.minimum_target_pence
                    WHEN 'savings_needed' THEN told.savings_needed_pence
                    WHEN 'savings_needed_low' THEN told.savings_needed_low_pence
                    WHEN 'savings_needed_high' THEN told.savings_needed_high_pence
                    WHEN 'recurrent_savings_needed' THEN told.recurrent_savings_needed_pence
                    WHEN 'allocation' THEN told.allocation_pence END AS amount_pence,
       told.source AS source
FROM planning_gap AS told
WHERE told.organisation_id = :organisation_id
  AND told.start_year = :year
  AND (:month IS NULL OR told.month IS NULL OR told.month = :month)
ORDER BY label
