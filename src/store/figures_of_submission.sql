-- The figures of one submission, in the order in which its hash takes them.
SELECT line.code,
       figure.recurrence,
       figure.plan_ytd,
       figure.actual_ytd,
       figure.plan_year,
       figure.forecast_year,
       figure.is_recurrence_assumed,
       figure.source_line,
       figure.carried_from_submission_id
FROM figure
JOIN line ON line.line_id = figure.line_id
WHERE figure.period_id = ?1
  AND figure.organisation_id = ?2
  AND figure.submission_id = ?3
ORDER BY figure.line_id, figure.recurrence
