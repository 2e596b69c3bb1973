-- The imports that one import is measured from, and that were undone after it came. One row per such import.
SELECT version_before.before_import_run_id AS import_run_id
FROM version_before
WHERE version_before.import_run_id = ?1
  AND version_before.is_before_undone = 1
UNION
SELECT paper_change.before_import_run_id
FROM paper_change
WHERE paper_change.import_run_id = ?1
  AND paper_change.before_import_run_id NOT IN (SELECT counted_import.import_run_id FROM counted_import)
ORDER BY 1
