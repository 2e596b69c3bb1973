CREATE VIEW version_before AS
-- Each version of a return with the version that it took the place of: the last before it that counted when it was written.
-- One row per version that had such a one before it. A version whose import had been undone by then is passed over; one that
-- was undone afterwards is not, for that is how the newer one was written and read; is_before_undone is 1 there.
WITH pair AS (
    SELECT submission.submission_id,
           submission.organisation_id,
           submission.period_id,
           submission.kind,
           submission.version,
           submission.import_run_id,
           submission.recorded_at,
           (SELECT MAX(earlier.version)
            FROM submission AS earlier
            WHERE earlier.organisation_id = submission.organisation_id
              AND earlier.period_id = submission.period_id
              AND earlier.kind = submission.kind
              AND earlier.version < submission.version
              AND NOT EXISTS (SELECT 1
                              FROM import_undone_after
                              WHERE import_undone_after.import_run_id = earlier.import_run_id
                                AND import_undone_after.last_import_run_id < submission.import_run_id)) AS before_version
    FROM submission
    JOIN import_run ON import_run.import_run_id = submission.import_run_id
    WHERE submission.version > 1
)
SELECT pair.submission_id,
       pair.organisation_id,
       pair.period_id,
       pair.kind,
       pair.version,
       pair.import_run_id,
       pair.recorded_at,
       before.submission_id AS before_submission_id,
       before.version       AS before_version,
       before.import_run_id AS before_import_run_id,
       CASE WHEN EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = before.import_run_id) THEN 0 ELSE 1 END AS is_before_undone
FROM pair
JOIN submission AS before ON before.organisation_id = pair.organisation_id
                         AND before.period_id = pair.period_id
                         AND before.kind = pair.kind
                         AND before.version = pair.before_version
