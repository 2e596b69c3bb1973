-- Variants: a column of view structural_variant for one body and year, as the view tells it. One row per row of the view. Pence.
SELECT told.variant || ' ' || told.basis || CASE WHEN told.month IS NULL THEN '' ELSE ' of M' || told.month END AS label,
       CASE :column WHEN 'value' THEN told.value_pence
                    WHEN 'value_low' THEN told.value_low_pence
                    WHEN 'value_high' THEN told.value_high_pence
                    WHEN 'difference' THEN told.difference_pence
                    WHEN 'reported_gap' THEN told.reported_gap_pence END AS amount_pence,
       told.source AS source
FROM structural_variant AS told
WHERE told.organisation_id = :organisation_id
  AND told.start_year = :year
  AND (:month IS NULL OR told.month IS NULL OR told.month = :month)
ORDER BY label
