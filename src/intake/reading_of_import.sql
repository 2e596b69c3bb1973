-- How an import that counts was read. One row, or none.
SELECT import_run.layout,
       import_run.kind,
       import_run.unit,
       import_run.sign_convention,
       import_run.declared,
       import_run.layout_sha256 IS NOT NULL AS is_published_table
FROM import_run
JOIN counted_import ON counted_import.import_run_id = import_run.import_run_id
WHERE import_run.import_run_id = ?1
