-- What one import brought: one row per return; a list of records is one row.
SELECT COALESCE(organisation.code, '')     AS organisation,
       COALESCE(financial_year.label, '')  AS financial_year,
       period.month                        AS month,
       COALESCE(submission.kind, import_run.layout) AS kind,
       submission.version                  AS version,
       COALESCE(submission.figure_count, import_run.rows_new + import_run.rows_changed) AS rows,
       CASE WHEN submission.submission_id IS NULL
            THEN CASE WHEN counted_import.import_run_id IS NULL THEN 'undone' ELSE 'yes' END
            WHEN in_force.submission_id IS NOT NULL THEN 'yes'
            WHEN counted_import.import_run_id IS NULL THEN 'undone'
            ELSE 'no' END AS in_force,
       source.name                         AS file,
       COALESCE(submission.sha256, import_run.content_sha256) AS sha256
FROM import_run
JOIN source          ON source.source_id = import_run.source_id
LEFT JOIN submission ON submission.import_run_id = import_run.import_run_id
LEFT JOIN submission_in_force AS in_force ON in_force.submission_id = submission.submission_id
LEFT JOIN counted_import ON counted_import.import_run_id = import_run.import_run_id
LEFT JOIN organisation ON organisation.organisation_id = submission.organisation_id
LEFT JOIN period       ON period.period_id = submission.period_id
LEFT JOIN financial_year ON financial_year.financial_year = period.financial_year
WHERE import_run.import_run_id = ?1
ORDER BY organisation.code, submission.period_id, submission.version
