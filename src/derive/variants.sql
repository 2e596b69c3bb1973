-- The underlying position in each of its meanings, as at the latest month up to :to_month (accounts before returns).
-- One row per organisation, year and variant. Pence; surplus plus.
SELECT structural_variant.organisation,
       structural_variant.financial_year,
       structural_variant.month,
       structural_variant.variant,
       structural_variant.name,
       structural_variant.value_pence,
       structural_variant.value_low_pence,
       structural_variant.value_high_pence,
       structural_variant.difference_pence,
       structural_variant.difference,
       structural_variant.method,
       structural_variant.confidence,
       structural_variant.confirmed,
       structural_variant.basis,
       structural_variant.source,
       structural_variant.reported_gap_pence,
       structural_variant.percent_of_recurrent_resource,
       structural_variant.assumption,
       structural_variant.source_kind
FROM wanted
JOIN structural_variant ON structural_variant.organisation_id = wanted.organisation_id
WHERE structural_variant.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR structural_variant.basis = :basis)
  AND (structural_variant.source_kind = 'statement'
       OR structural_variant.submission_id IN (SELECT submission_id FROM wanted_submission WHERE is_latest = 1))
ORDER BY structural_variant.organisation,
         structural_variant.start_year,
         structural_variant.basis DESC,
         structural_variant.variant_number
