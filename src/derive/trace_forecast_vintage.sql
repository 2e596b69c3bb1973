-- Forecasts: a column of view forecast_vintage for one body, as the view has it. One row per forecast that has an amount there, of every
-- year: what a body's forecasts of one month are usually out by rests on all of them. Pence.
SELECT CASE :column WHEN 'outturn'    THEN forecast_vintage.outturn_pence
                    WHEN 'error'      THEN forecast_vintage.error_pence
                    WHEN 'bias_year'  THEN forecast_vintage.bias_year_pence
                    WHEN 'bias_month' THEN forecast_vintage.bias_month_pence END AS amount_pence,
       forecast_vintage.start_year,
       forecast_vintage.month,
       forecast_vintage.evidence,
       forecast_vintage.source,
       forecast_vintage.made_on,
       forecast_vintage.stream,
       forecast_vintage.forecast_pence
FROM forecast_vintage
WHERE forecast_vintage.organisation_id = :organisation_id
ORDER BY forecast_vintage.start_year,
         forecast_vintage.evidence,
         forecast_vintage.month NULLS LAST,
         forecast_vintage.made_on NULLS FIRST
