-- The figures of one import, from memory: see submission_writer.cpp. They come in the table's key order, so that each goes behind
-- the one before it.
INSERT INTO figure (period_id, organisation_id, submission_id, line_id, recurrence, plan_ytd, actual_ytd, plan_year, forecast_year,
                    is_recurrence_assumed, source_line, carried_from_submission_id)
SELECT period_id, organisation_id, submission_id, line_id, recurrence, plan_ytd, actual_ytd, plan_year, forecast_year,
       is_recurrence_assumed, source_line, carried_from_submission_id
FROM staged_figure
