-- C12 forecast-unchanged, warning
-- means: For three months running the forecast did not move by a penny, while the net risk beside it is above 0.5% of the
--     resource of the year (the threshold is the ledger's own): the forecast may be held rather than made.
-- do: Read the position with the risk taken off (F93), and ask what would have to happen for the forecast to move.
WITH net_risk AS (
    SELECT submission_in_force.submission_id,
           SUM(CASE line.section WHEN 'risk' THEN figure.forecast_year ELSE -figure.forecast_year END) AS net_risk_pence
    FROM submission_in_force
    JOIN line   ON line.section IN ('risk', 'mitigation')
    JOIN figure ON figure.period_id = submission_in_force.period_id
               AND figure.organisation_id = submission_in_force.organisation_id
               AND figure.submission_id = submission_in_force.submission_id
               AND figure.line_id = line.line_id
    GROUP BY submission_in_force.submission_id
),
forecast AS (
    SELECT return_position.*,
           LAG(return_position.forecast_pence, 1) OVER months AS second_pence,
           LAG(return_position.forecast_pence, 2) OVER months AS first_pence,
           LAG(return_position.month, 2) OVER months          AS first_month
    FROM return_position
    WHERE return_position.basis = 'in_year'
    WINDOW months AS (PARTITION BY return_position.organisation_id, return_position.financial_year, return_position.kind
                      ORDER BY return_position.month)
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       forecast.month,
       'the forecast has been {' || forecast.forecast_pence || '} since month ' || forecast.first_month || '; the net risk is {'
         || net_risk.net_risk_pence || '}, above 0.5% of {' || forecast.resource_pence || '}' AS finding,
       -net_risk.net_risk_pence AS difference_pence,
       'import ' || forecast.import_run_id AS sources
FROM forecast
JOIN net_risk       ON net_risk.submission_id = forecast.submission_id
JOIN organisation   ON organisation.organisation_id = forecast.organisation_id
JOIN financial_year ON financial_year.financial_year = forecast.financial_year
WHERE forecast.month BETWEEN 3 AND 11
  AND forecast.first_month = forecast.month - 2
  AND forecast.first_pence = forecast.forecast_pence
  AND forecast.second_pence = forecast.forecast_pence
  AND 200 * net_risk.net_risk_pence > forecast.resource_pence
