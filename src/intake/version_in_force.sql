-- The version of one body's month that counts now, and the last one there is: they differ when the last was undone.
-- One row, none when there is no version at all. submission_id is NULL when every version was undone.
SELECT in_force.submission_id,
       in_force.version,
       in_force.import_run_id,
       last.submission_id,
       last.version
FROM submission AS last
LEFT JOIN submission_in_force AS in_force ON in_force.organisation_id = last.organisation_id
                                         AND in_force.period_id = last.period_id
                                         AND in_force.kind = last.kind
WHERE last.organisation_id = ?1 AND last.period_id = ?2 AND last.kind = ?3
ORDER BY last.version DESC
LIMIT 1
