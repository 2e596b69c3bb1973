-- Every submission with what its hash covers, in the order in which they were recorded.
SELECT submission.submission_id,
       organisation.code,
       financial_year.label || ':M' || period.month,
       submission.kind,
       submission.version,
       source.sha256,
       submission.period_id,
       submission.organisation_id,
       submission.sha256,
       submission.figure_count
FROM submission
JOIN organisation   ON organisation.organisation_id = submission.organisation_id
JOIN period         ON period.period_id = submission.period_id
JOIN financial_year ON financial_year.financial_year = period.financial_year
JOIN import_run     ON import_run.import_run_id = submission.import_run_id
JOIN source         ON source.source_id = import_run.source_id
ORDER BY submission.submission_id
