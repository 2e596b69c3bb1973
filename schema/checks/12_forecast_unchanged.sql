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
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       third.month,
       'the forecast has been {' || third.forecast_pence || '} since month ' || first.month || '; the net risk is {'
         || net_risk.net_risk_pence || '}, above 0.5% of {' || third.resource_pence || '}' AS finding,
       -net_risk.net_risk_pence AS difference_pence,
       'import ' || third.import_run_id AS sources
FROM return_position AS third
JOIN net_risk                  ON net_risk.submission_id = third.submission_id
JOIN return_position AS second ON second.organisation_id = third.organisation_id
                              AND second.period_id = third.period_id - 1
                              AND second.financial_year = third.financial_year
                              AND second.kind = third.kind
                              AND second.basis = third.basis
                              AND second.forecast_pence = third.forecast_pence
JOIN return_position AS first  ON first.organisation_id = third.organisation_id
                              AND first.period_id = third.period_id - 2
                              AND first.financial_year = third.financial_year
                              AND first.kind = third.kind
                              AND first.basis = third.basis
                              AND first.forecast_pence = third.forecast_pence
JOIN organisation              ON organisation.organisation_id = third.organisation_id
JOIN financial_year            ON financial_year.financial_year = third.financial_year
WHERE third.basis = 'in_year'
  AND third.month BETWEEN 3 AND 11
  AND 200 * net_risk.net_risk_pence > third.resource_pence
