-- The listed full-year effects in force of one body and year. One row per change. Pence.
SELECT full_year_effect_in_force.description,
       full_year_effect_in_force.kind,
       full_year_effect.annual_pence,
       full_year_effect.in_year_pence,
       full_year_effect.first_month,
       full_year_effect.import_run_id,
       full_year_effect.source_line
FROM full_year_effect_in_force
JOIN full_year_effect ON full_year_effect.full_year_effect_id = full_year_effect_in_force.full_year_effect_id
WHERE full_year_effect_in_force.organisation_id = ?1
  AND full_year_effect_in_force.financial_year = ?2
ORDER BY full_year_effect.full_year_effect_id
