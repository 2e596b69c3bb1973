-- One-off items: a column of view year_one_off for one body and year, as the view has it. One row per item and evidence that has an
-- amount there. Pence.
SELECT CASE :column WHEN 'amount'    THEN year_one_off.amount_pence
                    WHEN 'differing' THEN year_one_off.differing_pence END AS amount_pence,
       year_one_off.item,
       year_one_off.evidence,
       year_one_off.source
FROM year_one_off
WHERE year_one_off.organisation_id = :organisation_id
  AND year_one_off.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY year_one_off.evidence,
         year_one_off.item,
         year_one_off.source
