-- Risk that is not in the forecast, net of what is held against it, and the position if it comes.
-- :least_pence = 100000000  the least net risk, or gross risk where no mitigation is known, in pence
SELECT organisation,
       financial_year,
       month,
       forecast_pence,
       gross_risk_pence,
       mitigation_pence,
       net_risk_pence,
       risk_adjusted_pence,
       evidence,
       method,
       source
FROM risk_position
WHERE COALESCE(net_risk_pence, gross_risk_pence) >= :least_pence
ORDER BY COALESCE(net_risk_pence, gross_risk_pence) DESC, organisation, financial_year, month, source;
