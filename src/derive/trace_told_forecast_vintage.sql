-- Forecasts: a column of view forecast_vintage for one body and year, as the view tells it. One row per row of the view. Pence.
SELECT told.evidence || CASE WHEN told.month IS NULL THEN '' ELSE ' M' || told.month END || COALESCE(', ' || told.made_on, '') AS label,
       CASE :column WHEN 'outturn' THEN told.outturn_pence
                    WHEN 'error' THEN told.error_pence
                    WHEN 'bias_year' THEN told.bias_year_pence
                    WHEN 'bias_month' THEN told.bias_month_pence END AS amount_pence,
       told.source || COALESCE(' and ' || told.outcome_source, '') AS source
FROM forecast_vintage AS told
WHERE told.organisation_id = :organisation_id
  AND told.start_year = :year
  AND (:month IS NULL OR told.month IS NULL OR told.month = :month)
ORDER BY label
