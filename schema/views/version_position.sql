CREATE VIEW version_position AS
-- The in-year position of every version of every return, in force or not (F03).
-- One row per version. Pence; surplus plus. NULL when a line of the position has no amount, or one side of it has no line:
-- missing is never zero. full_year_pence is the actual of month 12 or 13 where every line has one, else the forecast.
WITH total AS (
    SELECT submission.submission_id,
           submission.organisation_id,
           submission.period_id,
           submission.kind,
           submission.version,
           submission.import_run_id,
           period.financial_year,
           period.month,
           SUM(control_total.resource_lines)        AS resource_lines,
           SUM(control_total.expenditure_lines)     AS expenditure_lines,
           SUM(control_total.missing_actual_ytd)    AS missing_actual_ytd,
           SUM(control_total.missing_plan_year)     AS missing_plan_year,
           SUM(control_total.missing_forecast_year) AS missing_forecast_year,
           SUM(control_total.resource_actual_ytd - control_total.expenditure_actual_ytd)       AS actual_ytd,
           SUM(control_total.resource_plan_year - control_total.expenditure_plan_year)         AS plan_year,
           SUM(control_total.resource_forecast_year - control_total.expenditure_forecast_year) AS forecast_year
    FROM submission
    JOIN period        ON period.period_id = submission.period_id
    JOIN control_total ON control_total.period_id = submission.period_id
                      AND control_total.organisation_id = submission.organisation_id
                      AND control_total.submission_id = submission.submission_id
    GROUP BY submission.submission_id,
             submission.organisation_id,
             submission.period_id,
             submission.kind,
             submission.version,
             submission.import_run_id,
             period.financial_year,
             period.month
),
known AS (
    SELECT total.*,
           CASE WHEN total.resource_lines > 0 AND total.expenditure_lines > 0 THEN 1 ELSE 0 END AS has_both_sides
    FROM total
)
SELECT known.submission_id,
       known.organisation_id,
       known.period_id,
       known.kind,
       known.version,
       known.import_run_id,
       known.financial_year,
       known.month,
       CASE WHEN known.has_both_sides = 1 AND known.missing_actual_ytd = 0    THEN known.actual_ytd END    AS actual_ytd_pence,
       CASE WHEN known.has_both_sides = 1 AND known.missing_plan_year = 0     THEN known.plan_year END     AS plan_year_pence,
       CASE WHEN known.has_both_sides = 1 AND known.missing_forecast_year = 0 THEN known.forecast_year END AS forecast_year_pence,
       CASE WHEN known.has_both_sides = 0 THEN NULL
            WHEN known.month >= 12 AND known.missing_actual_ytd = 0 THEN known.actual_ytd
            WHEN known.missing_forecast_year = 0 THEN known.forecast_year
       END AS full_year_pence
FROM known
