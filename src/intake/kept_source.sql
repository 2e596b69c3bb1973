-- The kept bytes of one import's file, and how it was read. One row.
SELECT source.name,
       source.sha256,
       source.size_bytes,
       source_content.content,
       import_run.unit,
       import_run.sign_convention,
       import_run.kind,
       import_run.sheet
FROM import_run
JOIN source         ON source.source_id = import_run.source_id
JOIN source_content ON source_content.source_id = source.source_id
WHERE import_run.import_run_id = ?1
