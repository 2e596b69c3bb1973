CREATE VIEW paper_figure_newest AS
-- What the ledger learnt last of each figure of a published table: of each body, month, label, measure and timing the newest import
-- that was not undone. is_withdrawn is 1 where that import says that the paper no longer has the figure.
-- One row per figure. Pence or basis points; a position, variance or movement has surplus or better as plus.
SELECT paper_figure.*,
       import_run.kind
FROM paper_figure
JOIN import_run ON import_run.import_run_id = paper_figure.import_run_id
WHERE EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = paper_figure.import_run_id)
  AND NOT EXISTS (SELECT 1
                  FROM paper_figure_later
                  JOIN counted_import ON counted_import.import_run_id = paper_figure_later.later_import_run_id
                  WHERE paper_figure_later.paper_figure_id = paper_figure.paper_figure_id)
