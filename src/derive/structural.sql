-- Structural and one-off, as at the latest month up to :to_month (accounts before returns).
-- One row per organisation and year with a return; for other years one row per reading of what was published. Pence; surplus plus.
SELECT structural.organisation,
       structural.financial_year,
       structural.month,
       structural.in_year_pence,
       structural.structural_pence,
       structural.structural_low_pence,
       structural.structural_high_pence,
       structural.one_off_pence,
       structural.reading,
       structural.method,
       structural.confidence,
       structural.basis,
       structural.source,
       structural.one_off_low_pence,
       structural.one_off_high_pence,
       structural.without_support_pence,
       structural.assumption,
       structural.source_kind,
       structural.structural_deficit_pence,
       structural.structural_surplus_pence,
       structural.one_off_deficit_pence,
       structural.one_off_benefit_pence
FROM wanted
JOIN structural ON structural.organisation_id = wanted.organisation_id
WHERE structural.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR structural.basis = :basis)
  AND (structural.source_kind = 'statement'
       OR structural.submission_id IN (SELECT submission_id FROM wanted_submission WHERE is_latest = 1))
ORDER BY structural.organisation,
         structural.start_year,
         structural.basis DESC
