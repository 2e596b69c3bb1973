-- What an import brought: its kind, and whether there are returns or published papers among it, and versions that took the place of
-- others. One row.
SELECT import_run.kind,
       EXISTS (SELECT 1 FROM submission WHERE submission.import_run_id = import_run.import_run_id)
         OR EXISTS (SELECT 1 FROM paper_figure WHERE paper_figure.import_run_id = import_run.import_run_id) AS has_versions,
       EXISTS (SELECT 1 FROM version_before WHERE version_before.import_run_id = import_run.import_run_id) AS has_later_versions
FROM import_run
WHERE import_run.import_run_id = ?1
