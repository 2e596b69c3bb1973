-- The version of one body's month that counts now, and the last one there is: they differ when the last was undone.
-- One row, none when there is no version at all. submission_id is NULL when every version was undone.
-- The view is asked for one value: joined, all of it would be worked out for each of the returns of a country.
WITH last_version AS (
    SELECT submission.submission_id,
           submission.version,
           (SELECT submission_in_force.submission_id
            FROM submission_in_force
            WHERE submission_in_force.organisation_id = ?1
              AND submission_in_force.period_id = ?2
              AND submission_in_force.kind = ?3) AS in_force_submission_id
    FROM submission
    WHERE submission.organisation_id = ?1 AND submission.period_id = ?2 AND submission.kind = ?3
    ORDER BY submission.version DESC
    LIMIT 1
)
SELECT in_force.submission_id,
       in_force.version,
       in_force.import_run_id,
       last_version.submission_id,
       last_version.version
FROM last_version
LEFT JOIN submission AS in_force ON in_force.submission_id = last_version.in_force_submission_id
