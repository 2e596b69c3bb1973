CREATE VIEW paper_change AS
-- What a corrected paper says otherwise than the paper that it took the place of.
-- One row per figure that is new, withdrawn, or printed otherwise, of an import that found figures of the same paper in the ledger, or
-- completes one. Pence or basis points; a position, variance or movement has surplus or better as plus. before and after are NULL
-- where the paper prints no amount.
--   change = after - before; NULL when either is unknown: what a paper does not print is unknown, and not nil
-- What it is measured from is what counted when the correction was written, also where that was undone since.
WITH side_by_side AS (
    SELECT now.import_run_id,
           before.import_run_id AS before_import_run_id,
           now.organisation_id,
           now.financial_year,
           now.month,
           import_run.kind,
           import_run.completes_import_run_id,
           now.label,
           now.measure,
           now.recurrence,
           now.timing,
           now.occurrence,
           CASE WHEN now.is_withdrawn = 1             THEN 'withdrawn'
                WHEN before.paper_figure_id IS NULL   THEN 'new'
                WHEN now.amount_pence IS DISTINCT FROM before.amount_pence
                  OR now.basis_points IS DISTINCT FROM before.basis_points
                  OR now.bound <> before.bound
                  OR now.basis <> before.basis
                  OR now.rounding_unit_pence <> before.rounding_unit_pence
                  OR now.as_published IS DISTINCT FROM before.as_published
                  OR now.note IS DISTINCT FROM before.note THEN 'changed' END AS verdict,
           before.amount_pence  AS before_pence,
           now.amount_pence     AS after_pence,
           before.basis_points  AS before_basis_points,
           now.basis_points     AS after_basis_points,
           before.as_published  AS before_published,
           now.as_published     AS after_published,
           before.source_line   AS before_line,
           before.source_column AS before_column,
           CASE WHEN now.is_withdrawn IS NULL THEN now.source_line END   AS after_line,
           CASE WHEN now.is_withdrawn IS NULL THEN now.source_column END AS after_column,
           MAX(before.paper_figure_id) OVER (PARTITION BY now.import_run_id, now.organisation_id, now.financial_year, now.month) AS any_before
    FROM paper_figure_before
    JOIN paper_figure AS now         ON now.paper_figure_id = paper_figure_before.paper_figure_id
    JOIN import_run                  ON import_run.import_run_id = now.import_run_id
    LEFT JOIN paper_figure AS before ON before.paper_figure_id = paper_figure_before.before_paper_figure_id
)
SELECT side_by_side.import_run_id,
       side_by_side.before_import_run_id,
       side_by_side.organisation_id,
       side_by_side.financial_year,
       side_by_side.month,
       side_by_side.kind,
       side_by_side.label,
       side_by_side.measure,
       side_by_side.recurrence,
       side_by_side.timing,
       side_by_side.occurrence,
       side_by_side.verdict,
       side_by_side.before_pence,
       side_by_side.after_pence,
       side_by_side.after_pence - side_by_side.before_pence AS change_pence,
       side_by_side.before_basis_points,
       side_by_side.after_basis_points,
       side_by_side.after_basis_points - side_by_side.before_basis_points AS change_basis_points,
       side_by_side.before_published,
       side_by_side.after_published,
       side_by_side.before_line,
       side_by_side.before_column,
       side_by_side.after_line,
       side_by_side.after_column
FROM side_by_side
WHERE side_by_side.verdict IS NOT NULL   -- else the same stands in both
  AND NOT (side_by_side.verdict = 'withdrawn' AND side_by_side.before_import_run_id IS NULL)   -- was withdrawn before
  AND (side_by_side.any_before IS NOT NULL OR side_by_side.completes_import_run_id IS NOT NULL)
