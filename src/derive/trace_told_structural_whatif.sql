-- What is disputed: a column of view structural_whatif for one body and year, as the view tells it. One row per row of the view. Pence.
SELECT told.item || ' ' || told.basis || CASE WHEN told.month IS NULL THEN '' ELSE ' of M' || told.month END AS label,
       CASE :column WHEN 'amount' THEN told.amount_pence
                    WHEN 'other_way' THEN told.other_way_pence
                    WHEN 'difference' THEN told.difference_pence END AS amount_pence,
       told.source AS source
FROM structural_whatif AS told
WHERE told.organisation_id = :organisation_id
  AND told.start_year = :year
  AND (:month IS NULL OR told.month IS NULL OR told.month = :month)
ORDER BY label
