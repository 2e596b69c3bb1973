-- Forecasts with a net risk beside them. One row per publication.
SELECT organisation.name, financial_year.label, risk_adjusted_claim.forecast_pence, risk_adjusted_claim.net_risk_pence,
       risk_adjusted_claim.risk_adjusted_pence, risk_adjusted_claim.source
FROM risk_adjusted_claim
JOIN organisation   ON organisation.organisation_id = risk_adjusted_claim.organisation_id AND organisation.kind = 'ccg'
JOIN financial_year ON financial_year.financial_year = risk_adjusted_claim.financial_year
ORDER BY financial_year.label, organisation.code
