-- The figures of one version of a return, with what a reader needs to know of their lines. One row per figure. Pence; persons
-- where the line counts them. given_by is the import whose file says it.
SELECT figure.period_id,
       figure.organisation_id,
       figure.line_id,
       figure.recurrence,
       figure.is_recurrence_assumed,
       figure.plan_ytd,
       figure.actual_ytd,
       figure.plan_year,
       figure.forecast_year,
       figure.source_line,
       given_by.import_run_id AS given_by,
       line.code,
       line.sign,
       COALESCE(line.position_part, '') AS position_part,
       line.counts
FROM submission
JOIN figure                 ON figure.period_id = submission.period_id
                           AND figure.organisation_id = submission.organisation_id
                           AND figure.submission_id = submission.submission_id
JOIN submission AS given_by ON given_by.submission_id = COALESCE(figure.carried_from_submission_id, figure.submission_id)
JOIN line                   ON line.line_id = figure.line_id
WHERE submission.submission_id = ?1
ORDER BY figure.line_id,
         figure.recurrence
