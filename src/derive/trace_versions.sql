-- The versions of one body's month that took the place of others. One row per version.
SELECT version_before.submission_id,
       version_before.before_submission_id,
       version_before.kind,
       version_before.version
FROM version_before
JOIN period ON period.period_id = version_before.period_id
WHERE version_before.organisation_id = :organisation_id
  AND period.financial_year = :year
  AND (:month IS NULL OR period.month = :month)
ORDER BY version_before.period_id,
         version_before.kind,
         version_before.version
