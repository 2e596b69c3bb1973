-- Corrected returns that do not supersede the version before them of the same body, month and kind: should be none.
SELECT organisation.code, financial_year.label || ':M' || period.month, submission.version
FROM submission
JOIN organisation   ON organisation.organisation_id = submission.organisation_id
JOIN period         ON period.period_id = submission.period_id
JOIN financial_year ON financial_year.financial_year = period.financial_year
LEFT JOIN submission AS before ON before.submission_id = submission.supersedes_submission_id
WHERE submission.version > 1
  AND (before.submission_id IS NULL
       OR before.organisation_id <> submission.organisation_id
       OR before.period_id <> submission.period_id
       OR before.kind <> submission.kind
       OR before.version <> submission.version - 1)
