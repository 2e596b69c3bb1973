-- Variants: a column of view structural_variant for one body and year, as the view has it. One row per return, or reading of what was
-- published, and variant that has an amount there. Pence.
SELECT CASE :column WHEN 'value'        THEN structural_variant.value_pence
                    WHEN 'value_low'    THEN structural_variant.value_low_pence
                    WHEN 'value_high'   THEN structural_variant.value_high_pence
                    WHEN 'difference'   THEN structural_variant.difference_pence
                    WHEN 'reported_gap' THEN structural_variant.reported_gap_pence END AS amount_pence,
       structural_variant.variant,
       structural_variant.basis,
       structural_variant.month,
       structural_variant.submission_id,
       structural_variant.value_pence
FROM structural_variant
WHERE structural_variant.organisation_id = :organisation_id
  AND structural_variant.start_year = :year
  AND (:month IS NULL OR structural_variant.month IS NULL OR structural_variant.month = :month)
ORDER BY structural_variant.month,
         structural_variant.submission_id,
         structural_variant.basis,
         structural_variant.variant_number
