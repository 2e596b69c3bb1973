CREATE VIEW paper_position AS
-- Where published tables say that a body stands; a paper has no lines, so nothing is added up here.
-- One row per organisation, year, month, basis and kind of paper; more where papers print figures that differ. Pence; surplus plus.
-- plan_pence is the revised plan where one is printed. Of figures that agree within the rounding of the coarser one, the finer
-- one stands. variance_pence is worked out from the plan and the forecast of the same row.
WITH position_cell AS (
    SELECT paper_figure_in_force.paper_figure_id,
           paper_figure_in_force.organisation_id,
           paper_figure_in_force.financial_year,
           paper_figure_in_force.month,
           paper_figure_in_force.basis,
           paper_figure_in_force.kind,
           paper_figure_in_force.import_run_id,
           CASE paper_figure_in_force.timing WHEN 'plan_annual_revised' THEN 'plan_annual'
                                             WHEN 'actual_outturn'      THEN 'forecast_outturn'
                                             ELSE paper_figure_in_force.timing END AS timing,
           CASE paper_figure_in_force.timing WHEN 'plan_annual_revised' THEN 0 ELSE 1 END AS is_superseded,
           paper_figure_in_force.amount_pence,
           paper_figure_in_force.bound,
           paper_figure_in_force.rounding_unit_pence
    FROM paper_figure_in_force
    WHERE paper_figure_in_force.measure IN ('surplus_deficit', 'surplus_deficit_in_year', 'surplus_deficit_cumulative')
      AND paper_figure_in_force.timing IN ('plan_annual', 'plan_annual_revised', 'plan_ytd', 'actual_ytd', 'forecast_outturn',
                                           'actual_outturn')
      AND paper_figure_in_force.recurrence = 0
      AND paper_figure_in_force.amount_pence IS NOT NULL
),
distinct_cell AS (
    SELECT position_cell.*
    FROM position_cell
    WHERE NOT EXISTS (SELECT 1
                      FROM position_cell AS better
                      WHERE better.organisation_id = position_cell.organisation_id
                        AND better.financial_year = position_cell.financial_year
                        AND COALESCE(better.month, 0) = COALESCE(position_cell.month, 0)
                        AND better.basis = position_cell.basis
                        AND better.kind = position_cell.kind
                        AND better.timing = position_cell.timing
                        AND (better.is_superseded < position_cell.is_superseded
                             OR (better.is_superseded = position_cell.is_superseded
                                 AND ABS(better.amount_pence - position_cell.amount_pence) <= position_cell.rounding_unit_pence
                                 AND (better.rounding_unit_pence < position_cell.rounding_unit_pence
                                      OR (better.rounding_unit_pence = position_cell.rounding_unit_pence
                                          AND better.amount_pence = position_cell.amount_pence
                                          AND better.paper_figure_id > position_cell.paper_figure_id)))))
),
ranked_cell AS (
    SELECT distinct_cell.*,
           ROW_NUMBER() OVER (PARTITION BY distinct_cell.organisation_id, distinct_cell.financial_year, distinct_cell.month,
                                           distinct_cell.basis, distinct_cell.kind, distinct_cell.timing
                              ORDER BY distinct_cell.rounding_unit_pence, distinct_cell.paper_figure_id) AS rank
    FROM distinct_cell
)
SELECT ranked_cell.organisation_id,
       ranked_cell.financial_year,
       ranked_cell.month,
       ranked_cell.basis,
       ranked_cell.kind,
       ranked_cell.rank,
       MAX(CASE ranked_cell.timing WHEN 'plan_annual' THEN ranked_cell.amount_pence END)      AS plan_pence,
       MAX(CASE ranked_cell.timing WHEN 'plan_ytd' THEN ranked_cell.amount_pence END)         AS plan_ytd_pence,
       MAX(CASE ranked_cell.timing WHEN 'actual_ytd' THEN ranked_cell.amount_pence END)       AS actual_ytd_pence,
       MAX(CASE ranked_cell.timing WHEN 'forecast_outturn' THEN ranked_cell.amount_pence END) AS forecast_pence,
       MAX(ranked_cell.import_run_id)                                                         AS import_run_id
FROM ranked_cell
GROUP BY ranked_cell.organisation_id, ranked_cell.financial_year, ranked_cell.month, ranked_cell.basis, ranked_cell.kind, ranked_cell.rank
