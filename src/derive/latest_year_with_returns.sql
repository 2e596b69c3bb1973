-- The latest year of which any body has sent a return. One row; NULL when there is none.
SELECT MAX(period.financial_year)
FROM submission
JOIN import_run ON import_run.import_run_id = submission.import_run_id
JOIN period     ON period.period_id = submission.period_id
WHERE submission.kind IN ('return', 'accounts')
