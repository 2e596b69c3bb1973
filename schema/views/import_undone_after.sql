CREATE VIEW import_undone_after AS
-- How long an import counted that was undone later: up to and with which import.
-- One row per import that was undone. last_import_run_id is the last import that was written while it still counted: whatever
-- that one and those before it brought was compared with what the undone import says. The order is that of the acts, which are
-- numbered as they happen; moments to the second are too coarse.
WITH undone AS (
    SELECT import_reversal.import_run_id,
           (SELECT MAX(earlier.audit_entry_id)
            FROM audit_entry AS earlier
            WHERE earlier.action = 'import'
              AND earlier.audit_entry_id < act.audit_entry_id) AS last_import_act
    FROM import_reversal
    JOIN audit_entry AS act ON act.action = 'undo'
                           AND act.detail LIKE 'import ' || import_reversal.import_run_id || ':%'
)
SELECT undone.import_run_id,
       import_run.import_run_id AS last_import_run_id
FROM undone
JOIN audit_entry AS act ON act.audit_entry_id = undone.last_import_act
JOIN import_run         ON act.detail LIKE 'import ' || import_run.import_run_id || ':%'
