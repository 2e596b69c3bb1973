-- The import that brought these very bytes, read in the same way and by the same layout, leaving out no row that is still missing, and
-- was not undone; the newest when there are several. The last column is the import that has superseded a return or a paper of it
-- since, if one has.
SELECT import_run.import_run_id,
       import_run.recorded_at,
       import_run.actor,
       COALESCE((SELECT MAX(later.import_run_id)
                 FROM submission AS earlier
                 JOIN submission AS later ON later.organisation_id = earlier.organisation_id
                                         AND later.period_id = earlier.period_id
                                         AND later.kind = earlier.kind
                                         AND later.version > earlier.version
                 JOIN counted_import ON counted_import.import_run_id = later.import_run_id
                 WHERE earlier.import_run_id = import_run.import_run_id),
                (SELECT MAX(paper_figure_later.later_import_run_id)
                 FROM paper_figure_later
                 JOIN counted_import ON counted_import.import_run_id = paper_figure_later.later_import_run_id
                 WHERE paper_figure_later.import_run_id = import_run.import_run_id)) AS superseded_by
FROM import_run
JOIN source         ON source.source_id = import_run.source_id
JOIN counted_import ON counted_import.import_run_id = import_run.import_run_id
WHERE source.sha256 = ?1
  AND import_run.kind = ?2
  AND import_run.unit = ?3
  AND import_run.sign_convention = ?4
  AND COALESCE(import_run.sheet, '') = ?5
  AND import_run.declared = ?6
  AND import_run.layout = ?7
  AND COALESCE(import_run.layout_sha256, '') = ?8
  AND (import_run.rows_rejected = 0    -- a row that was left out may be taken today, unless it came mended meanwhile
       OR EXISTS (SELECT 1
                  FROM import_run AS completing
                  JOIN counted_import AS counts ON counts.import_run_id = completing.import_run_id
                  WHERE completing.completes_import_run_id = import_run.import_run_id))
ORDER BY import_run.import_run_id DESC
LIMIT 1
