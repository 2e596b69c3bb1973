CREATE VIEW submission_total AS
-- The position chain of each return in force (F01 to F07): resource A, expenditure E, balance brought forward B.
-- One row per organisation, period and kind of return. Pence; resource as a limit, expenditure positive.
--   F01  A = the resource lines of the year           F02  E = the expenditure lines
--   F05  B = RES_BF, adjustments = RES_BF_ADJ         (outside the year's own limit)
-- A sum is NULL when a line of it was given without an amount, or when the return has no line of that side: missing is
-- never zero. A line that a return does not list at all is a line that the body does not use.
-- The full year is the actual of month 12 or 13; before that it is the forecast. Where a month 12 return leaves actuals
-- blank, its forecast stands in for them.
-- recurrent_*, non_recurrent_* and unstated_* split the full-year effect on the position by recurrence.
WITH total AS (
    SELECT submission_in_force.submission_id,
           submission_in_force.organisation_id,
           submission_in_force.period_id,
           submission_in_force.financial_year,
           submission_in_force.month,
           submission_in_force.kind,
           submission_in_force.import_run_id,
           submission_in_force.rounding_unit_pence,
           SUM(control_total.resource_lines)         AS resource_lines,
           SUM(control_total.expenditure_lines)      AS expenditure_lines,
           SUM(control_total.assumed_lines)          AS assumed_lines,
           SUM(control_total.missing_plan_ytd)       AS missing_plan_ytd,
           SUM(control_total.missing_actual_ytd)     AS missing_actual_ytd,
           SUM(control_total.missing_plan_year)      AS missing_plan_year,
           SUM(control_total.missing_forecast_year)  AS missing_forecast_year,
           SUM(control_total.resource_plan_ytd)      AS resource_plan_ytd,
           SUM(control_total.resource_actual_ytd)    AS resource_actual_ytd,
           SUM(control_total.resource_plan_year)     AS resource_plan_year,
           SUM(control_total.resource_forecast_year) AS resource_forecast_year,
           SUM(control_total.expenditure_plan_ytd)      AS expenditure_plan_ytd,
           SUM(control_total.expenditure_actual_ytd)    AS expenditure_actual_ytd,
           SUM(control_total.expenditure_plan_year)     AS expenditure_plan_year,
           SUM(control_total.expenditure_forecast_year) AS expenditure_forecast_year,
           SUM(CASE WHEN control_total.recurrence = 1 THEN control_total.resource_actual_ytd END)    AS recurrent_resource_actual,
           SUM(CASE WHEN control_total.recurrence = 1 THEN control_total.resource_forecast_year END) AS recurrent_resource_forecast,
           SUM(CASE WHEN control_total.recurrence = 1
                    THEN control_total.resource_actual_ytd - control_total.expenditure_actual_ytd END)       AS recurrent_actual,
           SUM(CASE WHEN control_total.recurrence = 1
                    THEN control_total.resource_forecast_year - control_total.expenditure_forecast_year END) AS recurrent_forecast,
           SUM(CASE WHEN control_total.recurrence = 2
                    THEN control_total.resource_actual_ytd - control_total.expenditure_actual_ytd END)       AS non_recurrent_actual,
           SUM(CASE WHEN control_total.recurrence = 2
                    THEN control_total.resource_forecast_year - control_total.expenditure_forecast_year END) AS non_recurrent_forecast
    FROM submission_in_force
    JOIN control_total ON control_total.period_id = submission_in_force.period_id
                      AND control_total.organisation_id = submission_in_force.organisation_id
                      AND control_total.submission_id = submission_in_force.submission_id
    GROUP BY submission_in_force.submission_id,
             submission_in_force.organisation_id,
             submission_in_force.period_id,
             submission_in_force.financial_year,
             submission_in_force.month,
             submission_in_force.kind,
             submission_in_force.import_run_id,
             submission_in_force.rounding_unit_pence
),
measured AS (
    SELECT total.*,
           CASE WHEN total.resource_lines > 0 AND total.expenditure_lines > 0 THEN 1 ELSE 0 END AS has_both_sides,
           CASE WHEN total.month >= 12 AND total.missing_actual_ytd = 0 THEN 1 ELSE 0 END       AS full_year_is_actual
    FROM total
)
SELECT measured.submission_id,
       measured.organisation_id,
       measured.period_id,
       measured.financial_year,
       measured.month,
       measured.kind,
       measured.import_run_id,
       measured.rounding_unit_pence,
       measured.resource_lines + measured.expenditure_lines AS position_lines,
       measured.assumed_lines,
       measured.full_year_is_actual,
       CASE WHEN measured.has_both_sides = 1 AND measured.missing_plan_ytd = 0   THEN measured.resource_plan_ytd END     AS resource_plan_ytd_pence,
       CASE WHEN measured.has_both_sides = 1 AND measured.missing_actual_ytd = 0 THEN measured.resource_actual_ytd END   AS resource_actual_ytd_pence,
       CASE WHEN measured.has_both_sides = 1 AND measured.missing_plan_year = 0  THEN measured.resource_plan_year END    AS resource_plan_year_pence,
       CASE WHEN measured.has_both_sides = 1 AND measured.missing_plan_ytd = 0   THEN measured.expenditure_plan_ytd END   AS expenditure_plan_ytd_pence,
       CASE WHEN measured.has_both_sides = 1 AND measured.missing_actual_ytd = 0 THEN measured.expenditure_actual_ytd END AS expenditure_actual_ytd_pence,
       CASE WHEN measured.has_both_sides = 1 AND measured.missing_plan_year = 0  THEN measured.expenditure_plan_year END  AS expenditure_plan_year_pence,
       CASE WHEN measured.has_both_sides = 0 THEN NULL
            WHEN measured.full_year_is_actual = 1 THEN measured.resource_actual_ytd
            WHEN measured.missing_forecast_year = 0 THEN measured.resource_forecast_year
       END AS resource_full_year_pence,
       CASE WHEN measured.has_both_sides = 0 THEN NULL
            WHEN measured.full_year_is_actual = 1 THEN measured.expenditure_actual_ytd
            WHEN measured.missing_forecast_year = 0 THEN measured.expenditure_forecast_year
       END AS expenditure_full_year_pence,
       CASE WHEN measured.has_both_sides = 0 THEN NULL
            WHEN measured.full_year_is_actual = 1 THEN COALESCE(measured.recurrent_resource_actual, 0)
            WHEN measured.missing_forecast_year = 0 THEN COALESCE(measured.recurrent_resource_forecast, 0)
       END AS recurrent_resource_full_year_pence,
       CASE WHEN measured.has_both_sides = 0 THEN NULL
            WHEN measured.full_year_is_actual = 1 THEN COALESCE(measured.recurrent_actual, 0)
            WHEN measured.missing_forecast_year = 0 THEN COALESCE(measured.recurrent_forecast, 0)
       END AS recurrent_full_year_pence,
       CASE WHEN measured.has_both_sides = 0 THEN NULL
            WHEN measured.full_year_is_actual = 1 THEN COALESCE(measured.non_recurrent_actual, 0)
            WHEN measured.missing_forecast_year = 0 THEN COALESCE(measured.non_recurrent_forecast, 0)
       END AS non_recurrent_full_year_pence
FROM measured
