-- The walk between two years: a column of view year_walk for one body and year, as the view tells it. One row per row of the view. Pence.
SELECT told.step AS label,
       CASE :column WHEN 'value' THEN told.value_pence END AS amount_pence,
       told.source AS source
FROM year_walk AS told
WHERE told.organisation_id = :organisation_id
  AND told.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY label
