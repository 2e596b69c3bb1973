-- What would become of the figures of published tables that an import brought or withdrew, if it were undone. One row: those that are
-- in force and have another behind them, those that have none, and those that a later import has taken the place of already.
WITH brought AS (
    SELECT paper_figure.is_withdrawn,
           EXISTS (SELECT 1
                   FROM paper_figure_later
                   JOIN counted_import ON counted_import.import_run_id = paper_figure_later.later_import_run_id
                   WHERE paper_figure_later.paper_figure_id = paper_figure.paper_figure_id) AS is_superseded,
           (SELECT COALESCE(earlier.is_withdrawn, 0)
            FROM paper_figure_later
            JOIN counted_import          ON counted_import.import_run_id = paper_figure_later.import_run_id
            JOIN paper_figure AS earlier ON earlier.paper_figure_id = paper_figure_later.paper_figure_id
            WHERE paper_figure_later.later_paper_figure_id = paper_figure.paper_figure_id
            ORDER BY earlier.import_run_id DESC
            LIMIT 1) AS is_absent_before
    FROM paper_figure
    WHERE paper_figure.import_run_id = ?1
)
SELECT COUNT(CASE WHEN brought.is_superseded = 0 AND brought.is_absent_before = 0 THEN 1 END) AS figures_back,
       COUNT(CASE WHEN brought.is_superseded = 0 AND COALESCE(brought.is_absent_before, 1) = 1 AND brought.is_withdrawn IS NULL THEN 1 END) AS figures_gone,
       COUNT(CASE WHEN brought.is_superseded = 1 AND brought.is_withdrawn IS NULL THEN 1 END) AS figures_as_were
FROM brought
