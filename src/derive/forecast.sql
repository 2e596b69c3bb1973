-- Forecasts of one year-end in order, and how far each was from what came. One row per organisation, year and forecast, up to
-- :to_month. Pence; surplus plus; error = forecast - outturn.
SELECT forecast_vintage.organisation,
       forecast_vintage.financial_year,
       forecast_vintage.month,
       forecast_vintage.forecast_pence,
       forecast_vintage.drift_pence,
       forecast_vintage.outturn_pence,
       forecast_vintage.error_pence,
       forecast_vintage.bias_year_pence,
       forecast_vintage.bias_month_pence,
       CASE WHEN forecast_vintage.first_warning_month <= :to_month THEN forecast_vintage.first_warning_month END AS first_warning_month,
       forecast_vintage.made_on,
       forecast_vintage.evidence,
       forecast_vintage.source,
       forecast_vintage.plan_pence,
       forecast_vintage.bound,
       forecast_vintage.stream,
       forecast_vintage.method,
       forecast_vintage.confidence,
       forecast_vintage.basis,
       forecast_vintage.confirmed,
       forecast_vintage.outcome_source
FROM wanted
JOIN forecast_vintage ON forecast_vintage.organisation_id = wanted.organisation_id
WHERE forecast_vintage.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR forecast_vintage.basis = :basis)
  AND COALESCE(forecast_vintage.month, 0) <= :to_month
ORDER BY forecast_vintage.organisation,
         forecast_vintage.start_year,
         CASE forecast_vintage.evidence WHEN 'return' THEN 1 ELSE 2 END,
         forecast_vintage.month NULLS LAST,
         forecast_vintage.made_on NULLS FIRST,
         forecast_vintage.source,
         forecast_vintage.forecast_pence DESC NULLS LAST
