-- Groups as the sum of their members, and merged bodies as the sum of their predecessors. One row per group or successor, year and
-- measure. Pence; surplus plus.
SELECT year_of_parts.organisation,
       year_of_parts.financial_year,
       year_of_parts.measure,
       year_of_parts.value_pence,
       year_of_parts.own_pence,
       year_of_parts.difference_pence,
       year_of_parts.method,
       year_of_parts.confidence,
       year_of_parts.basis,
       year_of_parts.source,
       year_of_parts.parts,
       year_of_parts.known_count,
       year_of_parts.parts_count
FROM wanted
JOIN year_of_parts ON year_of_parts.organisation_id = wanted.organisation_id
WHERE year_of_parts.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR year_of_parts.basis = :basis)
ORDER BY year_of_parts.organisation,
         year_of_parts.parts,
         CASE year_of_parts.measure WHEN 'position' THEN 1 WHEN 'structural' THEN 2 WHEN 'one_off' THEN 3 WHEN 'cumulative' THEN 4 ELSE 5 END,
         year_of_parts.start_year
