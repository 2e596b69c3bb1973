-- What would become of the figures of published tables that an import brought or withdrew, if it were undone. One row: those that are
-- in force and have another behind them, those that have none, and those that a later import has taken the place of already.
WITH brought AS (
    SELECT paper_figure.is_withdrawn,
           EXISTS (SELECT 1
                   FROM paper_figure AS later
                   JOIN counted_import ON counted_import.import_run_id = later.import_run_id
                   WHERE later.organisation_id = paper_figure.organisation_id
                     AND later.financial_year = paper_figure.financial_year
                     AND later.measure = paper_figure.measure
                     AND COALESCE(later.month, 0) = COALESCE(paper_figure.month, 0)
                     AND later.label = paper_figure.label
                     AND later.recurrence = paper_figure.recurrence
                     AND later.timing = paper_figure.timing
                     AND later.occurrence = paper_figure.occurrence
                     AND later.import_run_id > paper_figure.import_run_id) AS is_superseded,
           (SELECT COALESCE(earlier.is_withdrawn, 0)
            FROM paper_figure AS earlier
            JOIN counted_import ON counted_import.import_run_id = earlier.import_run_id
            WHERE earlier.organisation_id = paper_figure.organisation_id
              AND earlier.financial_year = paper_figure.financial_year
              AND earlier.measure = paper_figure.measure
              AND COALESCE(earlier.month, 0) = COALESCE(paper_figure.month, 0)
              AND earlier.label = paper_figure.label
              AND earlier.recurrence = paper_figure.recurrence
              AND earlier.timing = paper_figure.timing
              AND earlier.occurrence = paper_figure.occurrence
              AND earlier.import_run_id < paper_figure.import_run_id
            ORDER BY earlier.import_run_id DESC
            LIMIT 1) AS is_absent_before
    FROM paper_figure
    WHERE paper_figure.import_run_id = ?1
)
SELECT COUNT(CASE WHEN brought.is_superseded = 0 AND brought.is_absent_before = 0 THEN 1 END) AS figures_back,
       COUNT(CASE WHEN brought.is_superseded = 0 AND COALESCE(brought.is_absent_before, 1) = 1 AND brought.is_withdrawn IS NULL THEN 1 END) AS figures_gone,
       COUNT(CASE WHEN brought.is_superseded = 1 AND brought.is_withdrawn IS NULL THEN 1 END) AS figures_as_were
FROM brought
