CREATE VIEW risk_adjusted_claim AS
-- A published forecast with the net risk that the same publication puts beside it (F93): risk is outside the forecast until it
-- happens. One row per forecast and net risk of one publication. Pence; risk_adjusted = forecast - net risk.
SELECT forecast.organisation_id,
       forecast.financial_year,
       forecast.amount_pence                     AS forecast_pence,
       risk.amount_pence                         AS net_risk_pence,
       forecast.amount_pence - risk.amount_pence AS risk_adjusted_pence,
       forecast.source
FROM statement_in_force AS forecast
JOIN risk_claim AS risk ON risk.organisation_id = forecast.organisation_id
                       AND risk.financial_year = forecast.financial_year
                       AND risk.source_id = forecast.source_id
                       AND risk.period = forecast.period
WHERE forecast.family = 'forecast_outturn'
  AND forecast.scenario IS NULL
  AND forecast.amount_pence IS NOT NULL
