CREATE VIEW risk_claim AS
-- Net risks that publications put beside a forecast: what is still outside it.
-- One row per claim. Pence, a size. A risk that came true is another measure (risk_materialised) and never stands here. Nor does a
-- "risk" that, with the other losses that the same publication names for the year and month (support lost, cost pressures), makes
-- up the whole deficit that it forecasts: that one is inside the forecast, and taken off again it would count twice (F93).
WITH loss AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           statement_in_force.source_id,
           statement_in_force.period,
           SUM(statement_in_force.amount_pence) AS amount_pence
    FROM statement_in_force
    WHERE statement_in_force.family IN ('external_support_lost', 'cost_pressure')
      AND statement_in_force.amount_pence IS NOT NULL
    GROUP BY statement_in_force.organisation_id,
             statement_in_force.financial_year,
             statement_in_force.source_id,
             statement_in_force.period
)
SELECT statement_in_force.statement_id,
       statement_in_force.organisation_id,
       statement_in_force.financial_year,
       statement_in_force.period,
       statement_in_force.month,
       statement_in_force.amount_pence,
       statement_in_force.bound,
       statement_in_force.basis,
       statement_in_force.source_id,
       statement_in_force.source
FROM statement_in_force
WHERE statement_in_force.family = 'risk_unmitigated'
  AND statement_in_force.amount_pence IS NOT NULL
  AND NOT EXISTS (SELECT 1
                  FROM loss
                  JOIN statement_in_force AS forecast ON forecast.organisation_id = loss.organisation_id
                                                     AND forecast.financial_year = loss.financial_year
                                                     AND forecast.source_id = loss.source_id
                                                     AND forecast.period = loss.period
                                                     AND forecast.family = 'forecast_outturn'
                                                     AND forecast.scenario IS NULL
                  WHERE loss.organisation_id = statement_in_force.organisation_id
                    AND loss.financial_year = statement_in_force.financial_year
                    AND loss.source_id = statement_in_force.source_id
                    AND loss.period = statement_in_force.period
                    AND ABS(statement_in_force.amount_pence + loss.amount_pence + forecast.amount_pence)
                          <= statement_in_force.rounding_unit_pence)
