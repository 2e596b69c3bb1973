CREATE VIEW return_figure AS
-- Every figure of the returns in force, with codes for people: where ad-hoc SQL begins.
-- One row per organisation, period, kind of return, line and recurrence. Pence, in the line's natural direction:
-- effect on the position = sign * amount. NULL is unknown, 0 is nil. Where `counts` is persons the amounts are people, not pence.
SELECT organisation.code            AS organisation,
       financial_year.label         AS financial_year,
       submission_in_force.month,
       submission_in_force.kind,
       line.code                    AS line,
       line.name                    AS line_name,
       line.section,
       line.position_part,
       line.sign,
       line.counts,
       CASE figure.recurrence WHEN 1 THEN 'R' WHEN 2 THEN 'NR' END AS recurrence,
       figure.is_recurrence_assumed,
       figure.plan_ytd              AS plan_ytd_pence,
       figure.actual_ytd            AS actual_ytd_pence,
       figure.plan_year             AS plan_year_pence,
       figure.forecast_year         AS forecast_year_pence,
       submission_in_force.version,
       COALESCE(carried_from.import_run_id, submission_in_force.import_run_id) AS import_run_id,  -- whose file says so
       figure.source_line
FROM submission_in_force
JOIN figure         ON figure.period_id = submission_in_force.period_id
                   AND figure.organisation_id = submission_in_force.organisation_id
                   AND figure.submission_id = submission_in_force.submission_id
JOIN organisation   ON organisation.organisation_id = figure.organisation_id
LEFT JOIN submission AS carried_from ON carried_from.submission_id = figure.carried_from_submission_id
JOIN line           ON line.line_id = figure.line_id
JOIN financial_year ON financial_year.financial_year = submission_in_force.financial_year
