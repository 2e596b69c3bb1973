-- Every import with what its act covers, in the order in which they were done.
SELECT import_run.import_run_id,
       source.sha256,
       import_run.layout,
       import_run.kind,
       import_run.unit,
       import_run.sign_convention,
       import_run.actor,
       COALESCE(import_run.reason, ''),
       import_run.tool_version,
       import_run.recorded_at,
       import_run.rows_read,
       import_run.content_sha256,
       import_run.sheet,
       import_run.declared,
       import_run.layout_sha256,
       import_run.rows_rejected,
       import_run.completes_import_run_id
FROM import_run
JOIN source ON source.source_id = import_run.source_id
ORDER BY import_run.import_run_id
