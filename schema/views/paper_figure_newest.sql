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
                  FROM paper_figure AS later
                  WHERE later.organisation_id = paper_figure.organisation_id
                    AND later.financial_year = paper_figure.financial_year
                    AND later.measure = paper_figure.measure
                    AND COALESCE(later.month, 0) = COALESCE(paper_figure.month, 0)
                    AND later.label = paper_figure.label
                    AND later.recurrence = paper_figure.recurrence
                    AND later.timing = paper_figure.timing
                    AND later.occurrence = paper_figure.occurrence
                    AND later.import_run_id > paper_figure.import_run_id
                    AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
