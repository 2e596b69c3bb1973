-- The figures of one submission, to compare a corrected return with.
SELECT line_id, recurrence, plan_ytd, actual_ytd, plan_year, forecast_year, is_recurrence_assumed, source_line,
       COALESCE(carried_from_submission_id, submission_id)
FROM figure
WHERE period_id = ?1 AND organisation_id = ?2 AND submission_id = ?3
