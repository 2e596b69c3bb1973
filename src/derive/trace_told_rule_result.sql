-- Rules: a column of view rule_result for one body and year, as the view tells it. One row per row of the view. Pence.
SELECT told.rule || ' ' || told.basis || CASE WHEN told.month IS NULL THEN '' ELSE ' of M' || told.month END AS label,
       CASE :column WHEN 'margin' THEN told.margin_pence
                    WHEN 'value' THEN told.value_pence
                    WHEN 'threshold' THEN told.threshold_pence END AS amount_pence,
       told.source AS source
FROM rule_result AS told
WHERE told.organisation_id = :organisation_id
  AND told.start_year = :year
  AND (:month IS NULL OR told.month IS NULL OR told.month = :month)
ORDER BY label
