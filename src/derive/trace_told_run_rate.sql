-- Run rate: a column of view run_rate for one body and year, as the view tells it. One row per row of the view. Pence.
SELECT told.method || CASE WHEN told.month IS NULL THEN '' ELSE ' of M' || told.month END AS label,
       CASE :column WHEN 'extrapolated' THEN told.extrapolated_pence
                    WHEN 'implied_position' THEN told.implied_position_pence
                    WHEN 'exit_position' THEN told.exit_position_pence
                    WHEN 'difference' THEN told.difference_pence
                    WHEN 'band_low' THEN told.band_low_pence
                    WHEN 'band_high' THEN told.band_high_pence
                    WHEN 'required_monthly' THEN told.required_monthly_pence
                    WHEN 'average_monthly' THEN told.average_monthly_pence
                    WHEN 'lowest_month' THEN told.lowest_month_pence
                    WHEN 'reserves_forecast' THEN told.reserves_forecast_pence END AS amount_pence,
       told.source AS source
FROM run_rate AS told
WHERE told.organisation_id = :organisation_id
  AND told.start_year = :year
  AND (:month IS NULL OR told.month IS NULL OR told.month = :month)
ORDER BY label
