-- Groups and merged bodies: a column of view year_of_parts for one body and year, as the view tells it. One row per row of the view. Pence.
SELECT told.measure || ' of ' || told.parts AS label,
       CASE :column WHEN 'value' THEN told.value_pence
                    WHEN 'own' THEN told.own_pence
                    WHEN 'difference' THEN told.difference_pence END AS amount_pence,
       told.source AS source
FROM year_of_parts AS told
WHERE told.organisation_id = :organisation_id
  AND told.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY label
