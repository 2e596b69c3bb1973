-- An import, whether it was undone, the import in force that completes it, if one does, and the first in force that took figures
-- over from it beside its own. One row, or none.
SELECT import_run.layout,
       import_run.kind,
       import_run.rows_new + import_run.rows_changed,
       import_reversal.recorded_at,
       import_reversal.actor,
       (SELECT MIN(completing.import_run_id)
        FROM import_run AS completing
        JOIN counted_import ON counted_import.import_run_id = completing.import_run_id
        WHERE completing.completes_import_run_id = import_run.import_run_id),
       (SELECT MIN(later.import_run_id)
        FROM submission AS given
        JOIN submission AS later ON later.organisation_id = given.organisation_id
                                AND later.period_id = given.period_id
                                AND later.kind = given.kind
                                AND later.version > given.version
        JOIN counted_import ON counted_import.import_run_id = later.import_run_id
        WHERE given.import_run_id = import_run.import_run_id
          AND EXISTS (SELECT 1
                      FROM figure
                      WHERE figure.period_id = later.period_id
                        AND figure.organisation_id = later.organisation_id
                        AND figure.submission_id = later.submission_id
                        AND figure.carried_from_submission_id = given.submission_id))
FROM import_run
LEFT JOIN import_reversal ON import_reversal.import_run_id = import_run.import_run_id
WHERE import_run.import_run_id = ?1
