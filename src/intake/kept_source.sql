-- The kept bytes of one import's file, and how it was read; layout_content is the layout's own file, where the import kept it. One
-- row.
SELECT source.name,
       source.sha256,
       source.size_bytes,
       source_content.content,
       import_run.unit,
       import_run.sign_convention,
       import_run.kind,
       import_run.sheet,
       import_run.declared,
       layout_source.size_bytes AS layout_bytes,
       layout_file.content      AS layout_content
FROM import_run
JOIN source                         ON source.source_id = import_run.source_id
JOIN source_content                 ON source_content.source_id = source.source_id
LEFT JOIN source AS layout_source   ON layout_source.sha256 = import_run.layout_sha256
LEFT JOIN source_content AS layout_file ON layout_file.source_id = layout_source.source_id
WHERE import_run.import_run_id = ?1
