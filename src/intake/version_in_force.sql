-- The version of one body's month that counts now: the highest, for a later version always supersedes the one before.
SELECT submission_id, version, import_run_id
FROM submission
WHERE organisation_id = ?1 AND period_id = ?2 AND kind = ?3
ORDER BY version DESC
LIMIT 1
