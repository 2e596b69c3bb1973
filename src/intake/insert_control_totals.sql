-- The control totals of one import, from memory: see submission_writer.cpp.
INSERT INTO control_total (period_id, organisation_id, submission_id, recurrence, resource_lines, expenditure_lines, assumed_lines,
                           missing_plan_ytd, missing_actual_ytd, missing_plan_year, missing_forecast_year,
                           resource_plan_ytd, resource_actual_ytd, resource_plan_year, resource_forecast_year,
                           expenditure_plan_ytd, expenditure_actual_ytd, expenditure_plan_year, expenditure_forecast_year)
SELECT period_id, organisation_id, submission_id, recurrence, resource_lines, expenditure_lines, assumed_lines,
       missing_plan_ytd, missing_actual_ytd, missing_plan_year, missing_forecast_year,
       resource_plan_ytd, resource_actual_ytd, resource_plan_year, resource_forecast_year,
       expenditure_plan_ytd, expenditure_actual_ytd, expenditure_plan_year, expenditure_forecast_year
FROM staged_control_total
