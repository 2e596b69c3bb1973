-- Forecasts that did not move in a month although the risk beside them is large.
-- :least_risk_pence = 100000000  the least net risk, in pence
SELECT now.organisation,
       now.financial_year,
       now.month,
       now.forecast_pence,
       risk_position.gross_risk_pence,
       risk_position.mitigation_pence,
       risk_position.net_risk_pence,
       risk_position.risk_adjusted_pence
FROM forecast_vintage AS now
JOIN risk_position ON risk_position.organisation_id = now.organisation_id
                  AND risk_position.start_year = now.start_year
                  AND risk_position.month = now.month
                  AND risk_position.evidence = 'return'
WHERE now.evidence = 'return'
  AND now.drift_pence = 0
  AND COALESCE(risk_position.net_risk_pence, risk_position.gross_risk_pence) >= :least_risk_pence
ORDER BY risk_position.gross_risk_pence DESC, now.organisation, now.financial_year, now.month;
