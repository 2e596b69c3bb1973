-- Rows that were left out of what the returns in sight came by, and have not come since. One row per import that has some: of those
-- that brought a return of `wanted_submission`, and of those that these complete. A mended file of rejects brings rows that were
-- left out; what it leaves out itself is told of it.
WITH RECURSIVE brought AS (
    SELECT submission.import_run_id
    FROM wanted_submission
    JOIN submission ON submission.submission_id = wanted_submission.submission_id
    UNION
    SELECT import_run.completes_import_run_id
    FROM brought
    JOIN import_run ON import_run.import_run_id = brought.import_run_id
    WHERE import_run.completes_import_run_id IS NOT NULL
),
left_out AS (
    SELECT import_run.import_run_id,
           import_run.rows_rejected
             - COALESCE((SELECT SUM(completing.rows_read)
                         FROM import_run AS completing
                         JOIN counted_import ON counted_import.import_run_id = completing.import_run_id
                         WHERE completing.completes_import_run_id = import_run.import_run_id), 0) AS missing_rows
    FROM brought
    JOIN import_run ON import_run.import_run_id = brought.import_run_id
    WHERE import_run.rows_rejected > 0
)
SELECT left_out.import_run_id,
       left_out.missing_rows
FROM left_out
WHERE left_out.missing_rows > 0
ORDER BY left_out.import_run_id
