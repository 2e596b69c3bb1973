-- One-off items: a column of view year_one_off for one body and year, as the view tells it. One row per row of the view. Pence.
SELECT told.item || ' (' || told.evidence || ')' AS label,
       CASE :column WHEN 'amount' THEN told.amount_pence
                    WHEN 'differing' THEN told.differing_pence END AS amount_pence,
       told.source AS source
FROM year_one_off AS told
WHERE told.organisation_id = :organisation_id
  AND told.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY label
