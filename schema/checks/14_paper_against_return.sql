-- C14 paper-against-return, warning
-- means: A published table gives another position than the return of the same body, month and basis, further apart than the
--     rounding of the two.
-- do: Look at both. The return says what was told to NHS England; the paper what the board was told.
WITH print AS (
    SELECT paper_figure_in_force.organisation_id,
           paper_figure_in_force.financial_year,
           paper_figure_in_force.month,
           paper_figure_in_force.basis,
           paper_figure_in_force.kind,
           MAX(paper_figure_in_force.rounding_unit_pence) AS rounding_unit_pence
    FROM paper_figure_in_force
    WHERE paper_figure_in_force.measure IN ('surplus_deficit', 'surplus_deficit_in_year', 'surplus_deficit_cumulative')
    GROUP BY paper_figure_in_force.organisation_id, paper_figure_in_force.financial_year, paper_figure_in_force.month,
             paper_figure_in_force.basis, paper_figure_in_force.kind
),
both_sides AS (
    SELECT paper_position.organisation_id,
           paper_position.financial_year,
           paper_position.month,
           paper_position.basis,
           print.rounding_unit_pence + submission_in_force.rounding_unit_pence AS tolerance_pence,
           paper_position.import_run_id  AS paper_import,
           return_position.import_run_id AS return_import,
           paper_position.plan_pence       AS paper_plan,     return_position.plan_pence       AS return_plan,
           paper_position.plan_ytd_pence   AS paper_plan_ytd, return_position.plan_ytd_pence   AS return_plan_ytd,
           paper_position.actual_ytd_pence AS paper_actual,   return_position.actual_ytd_pence AS return_actual,
           paper_position.forecast_pence   AS paper_forecast, return_position.forecast_pence   AS return_forecast
    FROM paper_position
    JOIN print               ON print.organisation_id = paper_position.organisation_id
                            AND print.financial_year = paper_position.financial_year
                            AND print.month = paper_position.month
                            AND print.basis = paper_position.basis
                            AND print.kind = paper_position.kind
    JOIN return_position     ON return_position.organisation_id = paper_position.organisation_id
                            AND return_position.financial_year = paper_position.financial_year
                            AND return_position.month = paper_position.month
                            AND return_position.basis = paper_position.basis
                            AND return_position.kind IN ('return', 'accounts')
    JOIN submission_in_force ON submission_in_force.submission_id = return_position.submission_id
),
compared AS (
    SELECT both_sides.*, 'plan of the year' AS what, both_sides.paper_plan AS paper_pence, both_sides.return_plan AS return_pence
    FROM both_sides
    UNION ALL
    SELECT both_sides.*, 'plan to date', both_sides.paper_plan_ytd, both_sides.return_plan_ytd FROM both_sides
    UNION ALL
    SELECT both_sides.*, 'position to date', both_sides.paper_actual, both_sides.return_actual FROM both_sides
    UNION ALL
    SELECT both_sides.*, 'forecast', both_sides.paper_forecast, both_sides.return_forecast FROM both_sides
),
sourced AS (
    SELECT compared.*, compared.paper_import AS import_run_id FROM compared
    UNION ALL
    SELECT compared.*, compared.return_import FROM compared
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       sourced.month,
       sourced.what || CASE sourced.basis WHEN 'cumulative' THEN ', cumulative' ELSE '' END || ': the paper says {'
         || sourced.paper_pence || '}, the return {' || sourced.return_pence || '}' AS finding,
       sourced.paper_pence - sourced.return_pence AS difference_pence,
       'import ' || sourced.import_run_id AS sources
FROM sourced
JOIN organisation   ON organisation.organisation_id = sourced.organisation_id
JOIN financial_year ON financial_year.financial_year = sourced.financial_year
WHERE ABS(sourced.paper_pence - sourced.return_pence) > sourced.tolerance_pence
