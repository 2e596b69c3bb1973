-- The import that brought these very bytes, read in the same way; the newest when there are several. The last column is the import
-- that has superseded a return of it since, if one has.
SELECT import_run.import_run_id,
       import_run.recorded_at,
       import_run.actor,
       (SELECT MAX(later.import_run_id)
        FROM submission AS earlier
        JOIN submission AS later ON later.supersedes_submission_id = earlier.submission_id
        WHERE earlier.import_run_id = import_run.import_run_id) AS superseded_by
FROM import_run
JOIN source ON source.source_id = import_run.source_id
WHERE source.sha256 = ?1
  AND import_run.kind = ?2
  AND import_run.unit = ?3
  AND import_run.sign_convention = ?4
ORDER BY import_run.import_run_id DESC
LIMIT 1
