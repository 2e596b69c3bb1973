CREATE VIEW forecast_vintage AS
-- Every forecast of one year-end in order, and how far it was from what came (F114, F115).
-- One row per organisation, year and forecast: of returns one a month (in-year), of publications one a claim without a condition.
-- Pence; surplus plus.
--   F114  error = forecast - outturn: minus is a forecast that was worse than what came, plus one that was better. Against an
--         outturn on the same basis only: returns against the accounts or the return of month 12 or 13, claims against a published
--         outturn of the same basis; never against a forecast, nor against itself
--         bias_year = mean error of the body's forecasts of that year and evidence; bias_month = mean error of the body's
--         forecasts of that month of the year over all years. Rounded half away from zero
--   F115  first_warning_month = the first month in which the forecast was below the plan by more than the scale
--         forecast_gap_percent of rag_threshold allows (ours, not confirmed); returns only
-- drift = forecast less the forecast before it of the same evidence and stream. None from or to a bound, and none between two
-- amounts that one source gives on one day for one month: the ends of "9 to 10" are one forecast.
WITH vintage AS (
    SELECT return_position.organisation_id,
           return_position.financial_year,
           return_position.month,
           'return' AS evidence,
           CAST(NULL AS TEXT) AS stream,
           CAST(NULL AS TEXT) AS made_on,
           return_position.plan_pence,
           return_position.forecast_pence,
           'exact' AS bound,
           return_position.resource_pence,
           'in_year' AS basis,
           'import ' || return_position.import_run_id AS source,
           CAST(NULL AS INTEGER) AS statement_id
    FROM return_position
    WHERE return_position.basis = 'in_year'
      AND return_position.kind = 'return'
      AND return_position.month <= 12
    UNION ALL
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           statement_in_force.month,
           'statement',
           statement_in_force.stream,
           statement_in_force.made_on,
           CAST(NULL AS INTEGER),
           statement_in_force.amount_pence,
           statement_in_force.bound,
           CAST(NULL AS INTEGER),
           statement_in_force.basis,
           statement_in_force.source,
           statement_in_force.statement_id
    FROM statement_in_force
    WHERE statement_in_force.family = 'forecast_outturn'
      AND statement_in_force.scenario IS NULL
),
outcome AS MATERIALIZED (
    SELECT year_position.organisation_id,
           year_position.financial_year,
           year_position.outcome_kind,
           year_position.outcome_pence,
           year_position.outcome_basis,
           year_position.outcome_source
    FROM year_position
    WHERE year_position.outcome_kind IN ('accounts', 'return', 'statement')
      AND year_position.outcome_bound = 'exact'
),
compared AS (
    SELECT vintage.*,
           outcome.outcome_pence,
           outcome.outcome_source,
           CASE WHEN vintage.bound = 'exact' AND NOT (vintage.month = 12 AND outcome.outcome_kind = 'return')
                THEN vintage.forecast_pence - outcome.outcome_pence END AS error_pence,
           CASE WHEN rag_scale.measure IS NOT NULL AND vintage.resource_pence > 0
                     AND rag_scale.direction * (10000 * (vintage.forecast_pence - vintage.plan_pence)
                                                - rag_scale.red_basis_points * vintage.resource_pence) <= -rag_scale.red_step
                THEN 1 ELSE 0 END AS is_warning
    FROM vintage
    LEFT JOIN outcome ON outcome.organisation_id = vintage.organisation_id
                     AND outcome.financial_year = vintage.financial_year
                     AND outcome.outcome_basis = vintage.basis
                     AND (outcome.outcome_kind = 'statement') = (vintage.evidence = 'statement')
    LEFT JOIN rag_scale ON rag_scale.measure = 'forecast_gap_percent'
                       AND vintage.financial_year BETWEEN rag_scale.first_year AND rag_scale.last_year
),
counted AS (
    SELECT compared.*,
           LAG(compared.forecast_pence)        OVER in_order AS forecast_before,
           LAG(compared.bound)                 OVER in_order AS bound_before,
           LAG(compared.source)                OVER in_order AS source_before,
           LAG(COALESCE(compared.month, 0))    OVER in_order AS month_before,
           LAG(COALESCE(compared.made_on, '')) OVER in_order AS made_on_before,
           SUM(compared.error_pence) OVER (PARTITION BY compared.organisation_id, compared.financial_year, compared.evidence)   AS year_errors,
           COUNT(compared.error_pence) OVER (PARTITION BY compared.organisation_id, compared.financial_year, compared.evidence) AS year_count,
           SUM(compared.error_pence) OVER (PARTITION BY compared.organisation_id, compared.month, compared.evidence)            AS month_errors,
           COUNT(compared.error_pence) OVER (PARTITION BY compared.organisation_id, compared.month, compared.evidence)          AS month_count,
           MIN(CASE WHEN compared.is_warning = 1 THEN compared.month END)
             OVER (PARTITION BY compared.organisation_id, compared.financial_year, compared.evidence)                           AS first_warning
    FROM compared
    WINDOW in_order AS (PARTITION BY compared.organisation_id, compared.financial_year, compared.evidence, compared.stream
                        ORDER BY compared.month NULLS LAST, compared.made_on NULLS FIRST, compared.statement_id)
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       counted.month,
       counted.forecast_pence,
       CASE WHEN counted.bound IN ('exact', 'about') AND counted.bound_before IN ('exact', 'about')
                 AND NOT (counted.source = counted.source_before AND COALESCE(counted.month, 0) = counted.month_before
                          AND COALESCE(counted.made_on, '') = counted.made_on_before)
            THEN counted.forecast_pence - counted.forecast_before END AS drift_pence,
       counted.outcome_pence AS outturn_pence,
       counted.error_pence,
       CASE WHEN counted.year_count > 0
            THEN (2 * ABS(counted.year_errors) + counted.year_count) / (2 * counted.year_count)
                 * CASE WHEN counted.year_errors < 0 THEN -1 ELSE 1 END END AS bias_year_pence,
       CASE WHEN counted.month_count > 0 AND counted.month IS NOT NULL
            THEN (2 * ABS(counted.month_errors) + counted.month_count) / (2 * counted.month_count)
                 * CASE WHEN counted.month_errors < 0 THEN -1 ELSE 1 END END AS bias_month_pence,
       counted.first_warning AS first_warning_month,
       counted.plan_pence,
       counted.bound,
       counted.stream,
       counted.made_on,
       counted.evidence,
       CASE WHEN counted.forecast_pence IS NULL THEN 'none'
            WHEN counted.error_pence IS NULL    THEN 'forecast alone'
            ELSE 'forecast less outturn' END AS method,
       CASE WHEN counted.error_pence IS NULL THEN 'none'
            WHEN counted.evidence = 'return' THEN 'full'
            ELSE 'partial' END AS confidence,
       counted.basis,
       'no' AS confirmed,
       counted.source,
       counted.outcome_source,
       counted.organisation_id,
       counted.financial_year AS start_year
FROM counted
JOIN organisation   ON organisation.organisation_id = counted.organisation_id
JOIN financial_year ON financial_year.financial_year = counted.financial_year
