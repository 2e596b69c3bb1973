CREATE VIEW statement_position AS
-- Positions as published claims give them, each in the column that it is about.
-- One row per claim about a plan, a year to date, a forecast or an outturn, without a condition attached (no scenario).
-- Pence; surplus plus; NULL amounts are claims without a number. The basis is nearly always unknown: the sources do not say.
SELECT statement_in_force.statement_id,
       statement_in_force.organisation_id,
       statement_in_force.financial_year,
       statement_in_force.month,
       statement_in_force.period,
       statement_in_force.basis,
       statement_in_force.family,
       statement_in_force.stream,
       CASE WHEN statement_in_force.family = 'plan' THEN statement_in_force.amount_pence END              AS plan_pence,
       CASE WHEN statement_in_force.family = 'position_ytd_plan' THEN statement_in_force.amount_pence END AS plan_ytd_pence,
       CASE WHEN statement_in_force.family = 'position_ytd' THEN statement_in_force.amount_pence END      AS actual_ytd_pence,
       CASE WHEN statement_in_force.family IN ('forecast_outturn', 'outturn')
            THEN statement_in_force.amount_pence END                                                      AS forecast_pence,
       statement_in_force.bound,
       statement_in_force.made_on,
       statement_in_force.source,
       statement_in_force.confidence,
       statement_in_force.confidence_rank,
       statement_in_force.note
FROM statement_in_force
WHERE statement_in_force.family IN ('plan', 'position_ytd_plan', 'position_ytd', 'forecast_outturn', 'outturn')
  AND statement_in_force.scenario IS NULL
