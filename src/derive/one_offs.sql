-- What was one-off in each year of the scope, and whether it comes back. About whole years: the last word on each counts.
-- One row per organisation, year, evidence and item. Pence; effect on the position, help is plus.
SELECT year_one_off.organisation,
       year_one_off.financial_year,
       year_one_off.item,
       year_one_off.amount_pence,
       year_one_off.state,
       year_one_off.years_running,
       year_one_off.reason,
       year_one_off.judged_by,
       year_one_off.judged_on,
       year_one_off.judged_until,
       year_one_off.evidence,
       year_one_off.method,
       year_one_off.confidence,
       year_one_off.source,
       year_one_off.proof,
       year_one_off.run_years,
       year_one_off.differing_judge,
       year_one_off.differing_pence,
       year_one_off.confirmed,
       year_one_off.basis
FROM wanted
JOIN year_one_off ON year_one_off.organisation_id = wanted.organisation_id
WHERE year_one_off.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR year_one_off.basis = :basis)
ORDER BY year_one_off.organisation,
         year_one_off.start_year,
         CASE year_one_off.evidence WHEN 'records' THEN 1 WHEN 'return' THEN 2 ELSE 3 END,
         ABS(year_one_off.amount_pence) DESC NULLS LAST,
         year_one_off.item
