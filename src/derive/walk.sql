-- From one year's position to the next, step by step. One row per organisation, year and step. Pence; surplus plus.
SELECT year_walk.organisation,
       year_walk.from_year,
       year_walk.financial_year,
       year_walk.step,
       year_walk.kind,
       year_walk.value_pence,
       year_walk.method,
       year_walk.confidence,
       year_walk.source,
       year_walk.basis,
       year_walk.assumption
FROM wanted
JOIN year_walk ON year_walk.organisation_id = wanted.organisation_id
WHERE year_walk.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR year_walk.basis = :basis)
ORDER BY year_walk.organisation,
         year_walk.start_year,
         year_walk.step_number
