-- The returns that an import brought: whether each is in force, and whether any version of its month is. One row per return.
SELECT EXISTS (SELECT 1 FROM submission_in_force WHERE submission_in_force.submission_id = submission.submission_id),
       EXISTS (SELECT 1
               FROM submission_in_force
               WHERE submission_in_force.organisation_id = submission.organisation_id
                 AND submission_in_force.period_id = submission.period_id
                 AND submission_in_force.kind = submission.kind)
FROM submission
WHERE submission.import_run_id = ?1
ORDER BY submission.submission_id
