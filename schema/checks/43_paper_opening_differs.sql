-- C43 paper-opening-differs, warning
-- means: The balance that a published paper says its year was opened with is not the cumulative position with which the year before
--     closed, by that year's last paper or last return. Prior years do get restated; half the last printed digit is allowed.
-- do: Ask what changed the closing balance: an audit, a restatement, a drawdown. Quote either with its source.
WITH closing AS (
    SELECT paper_cell.organisation_id,
           paper_cell.financial_year,
           paper_cell.month,
           paper_cell.amount_pence,
           paper_cell.rounding_unit_pence / 2 AS tolerance_pence,
           paper_cell.import_run_id,
           'paper' AS told_by,
           ROW_NUMBER() OVER (PARTITION BY paper_cell.organisation_id, paper_cell.financial_year
                              ORDER BY COALESCE(paper_cell.month, 13) DESC, paper_cell.import_run_id DESC) AS place
    FROM paper_cell
    WHERE paper_cell.measure = 'surplus_deficit_cumulative'
      AND paper_cell.stands_at = 'full_year'
      AND paper_cell.measure_place = 1
    UNION ALL
    SELECT return_position.organisation_id,
           return_position.financial_year,
           return_position.month,
           return_position.forecast_pence,
           2 * submission_in_force.rounding_unit_pence,
           return_position.import_run_id,
           'return',
           ROW_NUMBER() OVER (PARTITION BY return_position.organisation_id, return_position.financial_year
                              ORDER BY return_position.month DESC, CASE return_position.kind WHEN 'accounts' THEN 1 ELSE 2 END)
    FROM return_position
    JOIN submission_in_force ON submission_in_force.submission_id = return_position.submission_id
    WHERE return_position.basis = 'cumulative'
      AND return_position.kind IN ('return', 'accounts')
      AND return_position.forecast_pence IS NOT NULL
),
differing AS (
    SELECT opening.organisation_id,
           opening.financial_year,
           opening.month,
           opening.amount_pence  AS opening_pence,
           opening.import_run_id AS opening_import,
           closing.amount_pence  AS closing_pence,
           closing.import_run_id AS closing_import,
           closing.month         AS closing_month,
           closing.told_by
    FROM paper_cell AS opening
    JOIN closing ON closing.organisation_id = opening.organisation_id
                AND closing.financial_year = opening.financial_year - 1
                AND closing.place = 1
    WHERE opening.measure = 'surplus_deficit_brought_forward'
      AND opening.place = 1
      AND ABS(opening.amount_pence - closing.amount_pence) > closing.tolerance_pence + opening.rounding_unit_pence / 2
),
sourced AS (
    SELECT differing.*, differing.opening_import AS import_run_id FROM differing
    UNION ALL
    SELECT differing.*, differing.closing_import FROM differing
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       sourced.month,
       'the paper opens the year with {' || sourced.opening_pence || '}; by its last ' || sourced.told_by || ' the year before '
         || CASE WHEN sourced.closing_month < 12 THEN 'was forecast in month ' || sourced.closing_month || ' to close with {'
                 ELSE 'closed with {' END || sourced.closing_pence || '}' AS finding,
       sourced.opening_pence - sourced.closing_pence AS difference_pence,
       'import ' || sourced.import_run_id AS sources
FROM sourced
JOIN organisation   ON organisation.organisation_id = sourced.organisation_id
JOIN financial_year ON financial_year.financial_year = sourced.financial_year
