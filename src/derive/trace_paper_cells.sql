-- The cells of published tables in force that hold a measure of a body, year and month; without a measure those in which a position
-- stands. One row per cell, of positions the finer print first. Pence or basis points, as printed.
-- position_column: the column of report position that the cell makes, where it is one.
SELECT paper_figure_in_force.month,
       paper_figure_in_force.basis,
       paper_figure_in_force.kind,
       CASE paper_figure_in_force.timing WHEN 'plan_annual_revised' THEN 'plan'
                                         WHEN 'plan_annual'         THEN 'plan'
                                         WHEN 'actual_outturn'      THEN 'forecast'
                                         WHEN 'forecast_outturn'    THEN 'forecast'
                                         ELSE paper_figure_in_force.timing END AS position_column,
       paper_figure_in_force.timing,
       paper_figure_in_force.label,
       paper_figure_in_force.amount_pence,
       paper_figure_in_force.basis_points,
       paper_figure_in_force.import_run_id,
       paper_figure_in_force.source_line,
       paper_figure_in_force.source_column
FROM paper_figure_in_force
WHERE paper_figure_in_force.organisation_id = :organisation_id
  AND paper_figure_in_force.financial_year = :year
  AND (:month IS NULL OR paper_figure_in_force.month IS NULL OR paper_figure_in_force.month = :month)
  AND CASE WHEN :measure IS NOT NULL
           THEN paper_figure_in_force.measure = :measure
                AND (paper_figure_in_force.amount_pence IS NOT NULL OR paper_figure_in_force.basis_points IS NOT NULL)
           ELSE paper_figure_in_force.measure IN ('surplus_deficit', 'surplus_deficit_in_year', 'surplus_deficit_cumulative')
                AND paper_figure_in_force.timing IN ('plan_annual', 'plan_annual_revised', 'plan_ytd', 'actual_ytd', 'forecast_outturn',
                                                     'actual_outturn')
                AND paper_figure_in_force.recurrence = 0
                AND paper_figure_in_force.amount_pence IS NOT NULL END
ORDER BY CASE WHEN :measure IS NULL THEN paper_figure_in_force.rounding_unit_pence END,
         paper_figure_in_force.paper_figure_id
