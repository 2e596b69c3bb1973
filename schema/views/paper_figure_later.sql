CREATE VIEW paper_figure_later AS
-- Which figures of published tables are one figure told again: of the same body, period, label, measure, recurrence, timing and
-- occurrence, by an import and by one that came later, whether they count or were undone.
-- One row per pair.
SELECT paper_figure.paper_figure_id,
       paper_figure.import_run_id,
       later.paper_figure_id AS later_paper_figure_id,
       later.import_run_id   AS later_import_run_id
FROM paper_figure
JOIN paper_figure AS later ON later.organisation_id = paper_figure.organisation_id
                          AND later.financial_year = paper_figure.financial_year
                          AND later.measure = paper_figure.measure
                          AND COALESCE(later.month, 0) = COALESCE(paper_figure.month, 0)
                          AND later.label = paper_figure.label
                          AND later.recurrence = paper_figure.recurrence
                          AND later.timing = paper_figure.timing
                          AND later.occurrence = paper_figure.occurrence
                          AND later.import_run_id > paper_figure.import_run_id
