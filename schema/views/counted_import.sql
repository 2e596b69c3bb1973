CREATE VIEW counted_import AS
-- The imports that count: all but those that were undone.
-- One row per import.
SELECT import_run.import_run_id
FROM import_run
WHERE NOT EXISTS (SELECT 1
                  FROM import_reversal
                  WHERE import_reversal.import_run_id = import_run.import_run_id)
