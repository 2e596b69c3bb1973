-- Groups and merged bodies: a column of view year_of_parts for one body and year, as the view has it. One row per measure and kind of
-- parts that has an amount there. Pence.
SELECT CASE :column WHEN 'value'      THEN year_of_parts.value_pence
                    WHEN 'own'        THEN year_of_parts.own_pence
                    WHEN 'difference' THEN year_of_parts.difference_pence END AS amount_pence,
       year_of_parts.parts,
       year_of_parts.measure
FROM year_of_parts
WHERE year_of_parts.organisation_id = :organisation_id
  AND year_of_parts.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY year_of_parts.parts,
         year_of_parts.measure
