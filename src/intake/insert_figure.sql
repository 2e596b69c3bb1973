INSERT INTO figure (period_id, organisation_id, submission_id, line_id, recurrence, plan_ytd, actual_ytd, plan_year, forecast_year,
                    is_recurrence_assumed, source_line, carried_from_submission_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
