-- Forecasts of a year-end that were wrong by at least an amount.
-- :least_pence = 100000000  the least error, in pence
-- An error below nil: the forecast was worse than what came.
SELECT organisation,
       financial_year,
       month,
       stream,
       made_on,
       forecast_pence,
       bound,
       outturn_pence,
       error_pence,
       evidence,
       source,
       outcome_source
FROM forecast_vintage
WHERE ABS(error_pence) >= :least_pence
ORDER BY ABS(error_pence) DESC, organisation, financial_year, month, source;
