-- What the ledger learnt within the last days: the imports, and what of each was new or changed.
-- :days = 7  how many days back, counted from the last import into this ledger
SELECT import_run.import_run_id,
       substr(import_run.recorded_at, 1, 10) AS recorded_on,
       source.name AS file,
       import_run.layout,
       import_run.kind,
       import_run.rows_new,
       import_run.rows_changed,
       import_run.rows_unchanged,
       import_run.rows_rejected,
       CASE WHEN import_reversal.import_run_id IS NULL THEN 'counts' ELSE 'undone' END AS state
FROM import_run
JOIN source ON source.source_id = import_run.source_id
LEFT JOIN import_reversal ON import_reversal.import_run_id = import_run.import_run_id
WHERE import_run.recorded_at >= date((SELECT MAX(recorded_at) FROM import_run), '-' || :days || ' days')
ORDER BY import_run.import_run_id;
