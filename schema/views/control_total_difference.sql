CREATE VIEW control_total_difference AS
-- Returns, of any version, whose stored control totals are not the sums of their figures: should be none. `verify` and `check` ask it.
-- One row per return.
WITH worked AS (
    SELECT figure.period_id,
           figure.organisation_id,
           figure.submission_id,
           figure.recurrence,
           SUM(CASE WHEN line.position_part = 'resource' THEN 1 ELSE 0 END) AS resource_lines,
           SUM(CASE WHEN line.position_part = 'expenditure' THEN 1 ELSE 0 END) AS expenditure_lines,
           SUM(CASE WHEN figure.plan_ytd IS NULL THEN 1 ELSE 0 END) AS missing_plan_ytd,
           SUM(CASE WHEN figure.actual_ytd IS NULL THEN 1 ELSE 0 END) AS missing_actual_ytd,
           SUM(CASE WHEN figure.plan_year IS NULL THEN 1 ELSE 0 END) AS missing_plan_year,
           SUM(CASE WHEN figure.forecast_year IS NULL THEN 1 ELSE 0 END) AS missing_forecast_year,
           SUM(figure.is_recurrence_assumed) AS assumed_lines,
           SUM(line.sign * COALESCE(figure.plan_ytd, 0)) AS plan_ytd,
           SUM(line.sign * COALESCE(figure.actual_ytd, 0)) AS actual_ytd,
           SUM(line.sign * COALESCE(figure.plan_year, 0)) AS plan_year,
           SUM(line.sign * COALESCE(figure.forecast_year, 0)) AS forecast_year,
           SUM(CASE WHEN line.position_part = 'resource' THEN line.sign * COALESCE(figure.plan_ytd, 0) ELSE 0 END) AS resource_plan_ytd,
           SUM(CASE WHEN line.position_part = 'resource' THEN line.sign * COALESCE(figure.actual_ytd, 0) ELSE 0 END) AS resource_actual_ytd,
           SUM(CASE WHEN line.position_part = 'resource' THEN line.sign * COALESCE(figure.plan_year, 0) ELSE 0 END) AS resource_plan_year,
           SUM(CASE WHEN line.position_part = 'resource' THEN line.sign * COALESCE(figure.forecast_year, 0) ELSE 0 END) AS resource_forecast_year
    FROM figure
    JOIN line ON line.line_id = figure.line_id
    WHERE line.position_part IN ('resource', 'expenditure')
    GROUP BY figure.period_id, figure.organisation_id, figure.submission_id, figure.recurrence
),
differing AS (
    SELECT worked.submission_id
    FROM worked
    LEFT JOIN control_total AS kept ON kept.period_id = worked.period_id
                                   AND kept.organisation_id = worked.organisation_id
                                   AND kept.submission_id = worked.submission_id
                                   AND kept.recurrence = worked.recurrence
    WHERE kept.submission_id IS NULL
       OR kept.resource_lines <> worked.resource_lines
       OR kept.expenditure_lines <> worked.expenditure_lines
       OR kept.assumed_lines <> worked.assumed_lines
       OR kept.missing_plan_ytd <> worked.missing_plan_ytd
       OR kept.missing_actual_ytd <> worked.missing_actual_ytd
       OR kept.missing_plan_year <> worked.missing_plan_year
       OR kept.missing_forecast_year <> worked.missing_forecast_year
       OR kept.resource_plan_ytd <> worked.resource_plan_ytd
       OR kept.resource_actual_ytd <> worked.resource_actual_ytd
       OR kept.resource_plan_year <> worked.resource_plan_year
       OR kept.resource_forecast_year <> worked.resource_forecast_year
       OR kept.resource_plan_ytd - kept.expenditure_plan_ytd <> worked.plan_ytd
       OR kept.resource_actual_ytd - kept.expenditure_actual_ytd <> worked.actual_ytd
       OR kept.resource_plan_year - kept.expenditure_plan_year <> worked.plan_year
       OR kept.resource_forecast_year - kept.expenditure_forecast_year <> worked.forecast_year
    UNION
    SELECT kept.submission_id
    FROM control_total AS kept
    LEFT JOIN worked ON worked.period_id = kept.period_id
                    AND worked.organisation_id = kept.organisation_id
                    AND worked.submission_id = kept.submission_id
                    AND worked.recurrence = kept.recurrence
    WHERE worked.submission_id IS NULL
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       period.month,
       submission.kind,
       submission.version,
       submission.import_run_id,
       submission.submission_id
FROM differing
JOIN submission     ON submission.submission_id = differing.submission_id
JOIN organisation   ON organisation.organisation_id = submission.organisation_id
JOIN period         ON period.period_id = submission.period_id
JOIN financial_year ON financial_year.financial_year = period.financial_year
