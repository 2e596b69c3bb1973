-- The figures in force of papers of a layout and kind, and those that such papers withdrew: what a file of that layout may correct. One
-- row per figure; the first columns are those by which a figure is told, in their order.
SELECT paper_figure_newest.organisation_id,
       paper_figure_newest.financial_year,
       paper_figure_newest.month,
       paper_figure_newest.label,
       paper_figure_newest.measure,
       paper_figure_newest.recurrence,
       paper_figure_newest.timing,
       paper_figure_newest.occurrence,
       paper_figure_newest.basis,
       paper_import.paper_import_run_id,
       paper_figure_newest.import_run_id,
       paper_figure_newest.source_line,
       paper_figure_newest.is_withdrawn
FROM paper_figure_newest
JOIN paper_import ON paper_import.import_run_id = paper_figure_newest.import_run_id
WHERE paper_import.layout = ?1
  AND paper_import.kind = ?2
ORDER BY paper_import.paper_import_run_id,
         paper_figure_newest.paper_figure_id
