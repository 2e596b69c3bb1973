-- The walk from the year before: a column of view year_walk for one body and year, as the view has it. One row per step that has an
-- amount. Pence.
SELECT CASE :column WHEN 'value' THEN year_walk.value_pence END AS amount_pence,
       year_walk.step
FROM year_walk
WHERE year_walk.organisation_id = :organisation_id
  AND year_walk.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY year_walk.step_number
