-- One row per import, the newest last.
SELECT import_run.import_run_id AS import,
       source.name              AS file,
       import_run.layout,
       import_run.kind,
       import_run.rows_read     AS rows,
       import_run.rows_new      AS new,
       import_run.rows_changed  AS changed,
       import_run.rows_unchanged AS unchanged,
       import_run.recorded_at,
       import_run.actor,
       import_run.reason,
       substr(source.sha256, 1, 12) AS sha256,
       import_run.rows_rejected AS rejected,
       import_run.completes_import_run_id AS completes,
       CASE WHEN import_reversal.import_run_id IS NULL THEN 'yes'
            ELSE 'undone ' || substr(import_reversal.recorded_at, 1, 10) || ' by ' || import_reversal.actor || ': '
                 || import_reversal.reason END AS counts
FROM import_run
JOIN source ON source.source_id = import_run.source_id
LEFT JOIN import_reversal ON import_reversal.import_run_id = import_run.import_run_id
ORDER BY import_run.import_run_id
