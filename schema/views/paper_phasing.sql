CREATE VIEW paper_phasing AS
-- How a published paper spreads a plan over the months: its plan to date beside an even spread (F08).
-- One row per printed row that has a plan of the year and a plan to date. Pence, in the figure's own sign.
--   straight_line = plan of the year * month / 12, rounded to the penny
--   tolerance     = half the last printed digit of the plan to date, and of the plan of the year by its share of months
WITH cell AS MATERIALIZED (
    SELECT * FROM paper_cell WHERE paper_cell.row_place = 1 AND paper_cell.measure NOT IN ('cash_balance', 'cash_drawdown')
)
SELECT to_date.organisation_id,
       to_date.financial_year,
       to_date.month,
       to_date.paper,
       to_date.import_run_id,
       to_date.measure,
       to_date.label,
       year_plan.amount_pence AS year_plan_pence,
       (2 * ABS(year_plan.amount_pence) * to_date.month + 12) / 24
         * CASE WHEN year_plan.amount_pence < 0 THEN -1 ELSE 1 END AS straight_line_pence,
       to_date.amount_pence   AS plan_ytd_pence,
       (year_plan.rounding_unit_pence * to_date.month / 12 + to_date.rounding_unit_pence) / 2 AS tolerance_pence
FROM cell AS to_date
JOIN cell AS year_plan ON year_plan.paper = to_date.paper
                      AND year_plan.measure = to_date.measure
                      AND year_plan.label = to_date.label
                      AND year_plan.occurrence = to_date.occurrence
                      AND year_plan.stands_at = 'year_plan'
WHERE to_date.timing = 'plan_ytd'
  AND to_date.month BETWEEN 1 AND 12
