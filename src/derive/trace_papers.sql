-- The cells of published tables in force about one body, year and month. One row per cell; pence or basis points.
SELECT paper_figure_in_force.label,
       paper_figure_in_force.measure,
       paper_figure_in_force.timing,
       paper_figure_in_force.amount_pence,
       paper_figure_in_force.basis_points,
       paper_figure_in_force.as_published,
       paper_figure_in_force.kind,
       paper_figure_in_force.month,
       paper_figure_in_force.import_run_id,
       paper_figure_in_force.source_line,
       paper_figure_in_force.source_column
FROM paper_figure_in_force
WHERE paper_figure_in_force.organisation_id = :organisation_id
  AND paper_figure_in_force.financial_year = :year
  AND (:month IS NULL OR paper_figure_in_force.month IS NULL OR paper_figure_in_force.month = :month)
  AND (paper_figure_in_force.amount_pence IS NOT NULL OR paper_figure_in_force.basis_points IS NOT NULL)
ORDER BY paper_figure_in_force.paper_figure_id
