-- Scenarios: a column of view scenario_position for one body and year, as the view tells it. One row per row of the view. Pence.
SELECT told.scenario || ', ' || told.evidence AS label,
       CASE :column WHEN 'position' THEN told.position_pence
                    WHEN 'effect' THEN told.effect_pence END AS amount_pence,
       told.source AS source
FROM scenario_position AS told
WHERE told.organisation_id = :organisation_id
  AND told.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY label
