-- An import, whether it was undone, and the import in force that completes it, if one does. One row, or none.
SELECT import_run.layout,
       import_run.kind,
       import_run.rows_new + import_run.rows_changed,
       import_reversal.recorded_at,
       import_reversal.actor,
       (SELECT MIN(completing.import_run_id)
        FROM import_run AS completing
        JOIN counted_import ON counted_import.import_run_id = completing.import_run_id
        WHERE completing.completes_import_run_id = import_run.import_run_id)
FROM import_run
LEFT JOIN import_reversal ON import_reversal.import_run_id = import_run.import_run_id
WHERE import_run.import_run_id = ?1
