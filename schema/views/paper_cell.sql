CREATE VIEW paper_cell AS
-- The amounts of published papers, ready to be worked with: what each figure is about, and which of several to take.
-- One row per figure in force that has an exact amount. Pence; a position, variance or movement has surplus or better as plus.
--   paper     the figures of one import about one body and period: those of two papers are never set against each other here
--   subject   `position` for the three ways to print a position (of the year, unsaid, with the balance), else the measure
--   stands_at `year_plan` for a plan of the year, `full_year` for a forecast or outturn of it, else the timing
--   place     1 is the figure to take for its paper, subject and moment: the position of the year before the cumulative one, a
--             revised plan before the first, an outturn before a forecast, both recurrences together, then the finer print
--   row_place the same among the figures of one printed row; measure_place among those of one measure
--   direction -1 where more is worse (spending), so that direction * (actual - plan) is favourable when plus
WITH cell AS (
    SELECT paper_figure_in_force.*,
           paper_figure_in_force.import_run_id || ' ' || paper_figure_in_force.organisation_id || ' '
             || paper_figure_in_force.financial_year || ' ' || COALESCE(paper_figure_in_force.month, 0) AS paper,
           CASE WHEN paper_figure_in_force.measure IN ('surplus_deficit', 'surplus_deficit_in_year', 'surplus_deficit_cumulative')
                THEN 'position' ELSE paper_figure_in_force.measure END AS subject,
           CASE WHEN paper_figure_in_force.timing IN ('plan_annual', 'plan_annual_revised') THEN 'year_plan'
                WHEN paper_figure_in_force.timing IN ('forecast_outturn', 'actual_outturn') THEN 'full_year'
                ELSE paper_figure_in_force.timing END AS stands_at,
           CASE WHEN paper_figure_in_force.measure IN ('programme_expenditure', 'running_cost_expenditure', 'acute', 'non_acute',
                                                       'acute_provider', 'mental_health', 'community', 'continuing_care',
                                                       'prescribing', 'primary_care', 'reserves', 'cash_balance', 'cash_drawdown')
                THEN -1 ELSE 1 END AS direction,
           CASE paper_figure_in_force.measure WHEN 'surplus_deficit_in_year' THEN 1
                                              WHEN 'surplus_deficit'         THEN 2
                                              ELSE 3 END AS measure_rank,
           CASE WHEN paper_figure_in_force.timing IN ('plan_annual_revised', 'actual_outturn') THEN 1 ELSE 2 END AS timing_rank
    FROM paper_figure_in_force
    WHERE paper_figure_in_force.amount_pence IS NOT NULL
      AND paper_figure_in_force.bound = 'exact'
)
SELECT cell.*,
       ROW_NUMBER() OVER (PARTITION BY cell.paper, cell.subject, cell.stands_at
                          ORDER BY cell.measure_rank, cell.timing_rank, cell.recurrence, cell.rounding_unit_pence,
                                   cell.paper_figure_id) AS place,
       ROW_NUMBER() OVER (PARTITION BY cell.paper, cell.subject, cell.stands_at, cell.label, cell.occurrence
                          ORDER BY cell.measure_rank, cell.timing_rank, cell.recurrence, cell.rounding_unit_pence,
                                   cell.paper_figure_id) AS row_place,
       ROW_NUMBER() OVER (PARTITION BY cell.paper, cell.measure, cell.stands_at
                          ORDER BY cell.timing_rank, cell.recurrence, cell.rounding_unit_pence, cell.paper_figure_id) AS measure_place
FROM cell
