CREATE VIEW return_then_in_force AS
-- What each monthly return said of the year when its month was the latest one: its in-year position and the structural part (F03, F20).
-- One row per body and month of a return whose import counts, of the version in `version_then_in_force`. Pence; surplus plus. NULL
-- when a line of the position has no amount, or one side of it has no line: missing is never zero.
--   full_year_pence   the actual of month 12 or 13 where every line has one, else the forecast
--   structural_pence  U1 by what the version says by itself; how, says method
--     full              every line with an amount says R or NR: the recurrent lines
--     reported:unknown  else the body's own underlying figure, as it prints it
--     none              else; the rung of `structural_of_return` between the two is missing here, for a list of one-off items is
--                       judged of a year, mostly after it, and belongs to no version
WITH total AS (
    SELECT version_then_in_force.submission_id,
           version_then_in_force.organisation_id,
           version_then_in_force.period_id,
           version_then_in_force.financial_year,
           version_then_in_force.month,
           version_then_in_force.last_day,
           version_then_in_force.import_run_id,
           CASE WHEN SUM(control_total.resource_lines) > 0 AND SUM(control_total.expenditure_lines) > 0 THEN 1 ELSE 0 END AS has_both_sides,
           CASE WHEN version_then_in_force.month >= 12 AND SUM(control_total.missing_actual_ytd) = 0 THEN 1 ELSE 0 END   AS full_year_is_actual,
           SUM(control_total.missing_actual_ytd)    AS missing_actual_ytd,
           SUM(control_total.missing_plan_year)     AS missing_plan_year,
           SUM(control_total.missing_forecast_year) AS missing_forecast_year,
           SUM(control_total.resource_actual_ytd - control_total.expenditure_actual_ytd)       AS actual_ytd,
           SUM(control_total.resource_plan_year - control_total.expenditure_plan_year)         AS plan_year,
           SUM(control_total.resource_forecast_year - control_total.expenditure_forecast_year) AS forecast_year,
           SUM(CASE WHEN control_total.recurrence = 1
                    THEN control_total.resource_actual_ytd - control_total.expenditure_actual_ytd ELSE 0 END)       AS recurrent_actual,
           SUM(CASE WHEN control_total.recurrence = 1
                    THEN control_total.resource_forecast_year - control_total.expenditure_forecast_year ELSE 0 END) AS recurrent_forecast,
           SUM(CASE WHEN control_total.recurrence = 0
                    THEN control_total.resource_lines + control_total.expenditure_lines ELSE 0 END)                 AS unstated_lines
    FROM version_then_in_force
    JOIN control_total ON control_total.period_id = version_then_in_force.period_id
                      AND control_total.organisation_id = version_then_in_force.organisation_id
                      AND control_total.submission_id = version_then_in_force.submission_id
    GROUP BY version_then_in_force.submission_id,
             version_then_in_force.organisation_id,
             version_then_in_force.period_id,
             version_then_in_force.financial_year,
             version_then_in_force.month,
             version_then_in_force.last_day,
             version_then_in_force.import_run_id
),
told AS (
    SELECT total.*,
           CASE WHEN total.has_both_sides = 0 THEN NULL
                WHEN total.full_year_is_actual = 1 THEN total.actual_ytd
                WHEN total.missing_forecast_year = 0 THEN total.forecast_year END AS full_year,
           CASE WHEN total.full_year_is_actual = 1 THEN total.recurrent_actual ELSE total.recurrent_forecast END AS recurrent,
           CASE WHEN total.unstated_lines = 0 THEN 0
                ELSE (SELECT COUNT(*)
                      FROM figure
                      JOIN line ON line.line_id = figure.line_id
                      WHERE figure.period_id = total.period_id
                        AND figure.organisation_id = total.organisation_id
                        AND figure.submission_id = total.submission_id
                        AND figure.recurrence = 0
                        AND line.position_part IN ('resource', 'expenditure')
                        AND CASE WHEN total.full_year_is_actual = 1 THEN figure.actual_ytd
                                 ELSE figure.forecast_year END <> 0) END AS unstated_amounts,
           (SELECT CASE WHEN COUNT(CASE WHEN total.month >= 12 AND figure.actual_ytd IS NOT NULL
                                        THEN figure.actual_ytd ELSE figure.forecast_year END) = COUNT(*)
                        THEN SUM(CASE WHEN total.month >= 12 AND figure.actual_ytd IS NOT NULL
                                      THEN figure.actual_ytd ELSE figure.forecast_year END) END
            FROM line
            JOIN figure ON figure.line_id = line.line_id
            WHERE line.code = 'MEM_UNDERLYING_REP'
              AND figure.period_id = total.period_id
              AND figure.organisation_id = total.organisation_id
              AND figure.submission_id = total.submission_id) AS underlying_reported
    FROM total
)
SELECT told.submission_id,
       told.organisation_id,
       told.period_id,
       told.financial_year,
       told.month,
       told.last_day,
       told.import_run_id,
       CASE WHEN told.has_both_sides = 1 AND told.missing_actual_ytd = 0 THEN told.actual_ytd END AS actual_ytd_pence,
       CASE WHEN told.has_both_sides = 1 AND told.missing_plan_year = 0  THEN told.plan_year END  AS plan_year_pence,
       told.full_year AS full_year_pence,
       CASE WHEN told.full_year IS NOT NULL AND told.unstated_amounts = 0 THEN told.recurrent
            ELSE told.underlying_reported END AS structural_pence,
       CASE WHEN told.full_year IS NOT NULL AND told.unstated_amounts = 0 THEN 'full'
            WHEN told.underlying_reported IS NOT NULL THEN 'reported:unknown'
            ELSE 'none' END AS method
FROM told
