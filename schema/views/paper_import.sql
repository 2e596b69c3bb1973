CREATE VIEW paper_import AS
-- Which paper the figures of an import belong to: a file of mended rejects belongs to the paper that it completes.
-- One row per import that brought figures of published tables, or completes one that did.
-- A later import of the same layout and kind that has a figure in common with a paper, of one body and period, is that paper
-- corrected: it takes the paper's place as a whole. Papers of other layouts stand beside it; of a figure that two of them print
-- the newer import counts.
WITH RECURSIVE belongs AS (
    SELECT import_run.import_run_id,
           import_run.import_run_id AS paper_import_run_id,
           import_run.layout,
           import_run.kind
    FROM (SELECT DISTINCT paper_figure.import_run_id FROM paper_figure) AS brought
    JOIN import_run ON import_run.import_run_id = brought.import_run_id
    WHERE import_run.completes_import_run_id IS NULL
    UNION ALL
    SELECT completing.import_run_id,
           belongs.paper_import_run_id,
           belongs.layout,
           belongs.kind
    FROM belongs
    JOIN import_run AS completing ON completing.completes_import_run_id = belongs.import_run_id
)
SELECT belongs.import_run_id,
       belongs.paper_import_run_id,
       belongs.layout,
       belongs.kind
FROM belongs
