CREATE VIEW paper_sum AS
-- What two or three figures of a published paper make of each other, beside what the paper prints for it.
-- One row per paper, identity and moment that its figures let us work out. Pence; surplus plus.
-- printed_pence is NULL where the paper leaves the result unsaid: the row then only derives it.
-- tolerance_pence is half the last printed digit of each figure.
--   balance     F06  cumulative = brought forward + in-year; where two of the three are printed, the third is worked out
--   envelopes   F04  programme and running costs, each what is left of its allocation, make the position. Two variances make it where
--                    their plan is the allocation, and the variance of the position where it is a budget: the nearer counts
--   income      F03  allocation - programme expenditure - running costs = the position
--   underlying  F21  one-off part = position - underlying position, as the paper states it (ladder L3)
--   risk        F93  risk-adjusted position = forecast - net risk; where no net risk is printed, it is worked out
WITH whole AS MATERIALIZED (
    SELECT * FROM paper_cell WHERE paper_cell.place = 1
),
cumulative AS MATERIALIZED (
    SELECT * FROM paper_cell WHERE paper_cell.row_place = 1 AND paper_cell.measure = 'surplus_deficit_cumulative'
),
two AS (
    -- first + factor * second = the result, printed or not
    SELECT 'balance' AS identity, first.*, 1 AS factor, second.amount_pence AS second_pence, second.rounding_unit_pence AS second_unit,
           cumulative.label AS result_label, cumulative.amount_pence AS printed_pence, cumulative.rounding_unit_pence AS printed_unit
    FROM whole AS first
    JOIN whole AS second ON second.paper = first.paper AND second.measure = 'surplus_deficit_brought_forward'
    LEFT JOIN cumulative ON cumulative.paper = first.paper AND cumulative.stands_at = first.stands_at
    WHERE first.measure = 'surplus_deficit_in_year'
      AND first.stands_at IN ('year_plan', 'full_year')
    UNION ALL
    SELECT 'balance', cumulative.*, -1, second.amount_pence, second.rounding_unit_pence, 'balance brought forward', NULL, NULL
    FROM cumulative
    JOIN whole AS second ON second.paper = cumulative.paper
                        AND second.stands_at = cumulative.stands_at
                        AND second.measure = 'surplus_deficit_in_year'
    WHERE cumulative.stands_at IN ('year_plan', 'full_year')
      AND NOT EXISTS (SELECT 1
                      FROM whole AS opening
                      WHERE opening.paper = cumulative.paper AND opening.measure = 'surplus_deficit_brought_forward')
    UNION ALL
    SELECT 'envelopes', first.*, 1, second.amount_pence, second.rounding_unit_pence, total.label, total.amount_pence,
           total.rounding_unit_pence
    FROM whole AS first
    JOIN whole AS second     ON second.paper = first.paper
                            AND second.stands_at = first.stands_at
                            AND second.measure = 'running_cost_surplus'
    LEFT JOIN whole AS total ON total.paper = first.paper AND total.stands_at = first.stands_at AND total.subject = 'position'
    WHERE first.measure = 'programme_surplus'
    UNION ALL
    SELECT 'envelopes', first.*, 1, second.amount_pence, second.rounding_unit_pence, COALESCE(total.label, budgeted.label),
           CASE WHEN budgeted.amount_pence IS NULL
                     OR ABS(total.amount_pence - first.amount_pence - second.amount_pence)
                          <= ABS(budgeted.amount_pence - first.amount_pence - second.amount_pence) THEN total.amount_pence
                ELSE budgeted.amount_pence END,
           COALESCE(total.rounding_unit_pence, budgeted.rounding_unit_pence)
    FROM whole AS first
    JOIN whole AS second        ON second.paper = first.paper
                               AND second.timing = first.timing
                               AND second.measure = 'running_cost_expenditure'
    LEFT JOIN whole AS total    ON total.paper = first.paper
                               AND total.subject = 'position'
                               AND total.stands_at = CASE first.timing WHEN 'variance_ytd' THEN 'actual_ytd' ELSE 'full_year' END
    LEFT JOIN whole AS budgeted ON budgeted.paper = first.paper
                               AND budgeted.subject = 'position'
                               AND budgeted.timing = first.timing
    WHERE first.measure = 'programme_expenditure'
      AND first.timing IN ('variance_ytd', 'forecast_variance')
    UNION ALL
    SELECT 'underlying', first.*, -1, second.amount_pence, second.rounding_unit_pence, 'one-off part', NULL, NULL
    FROM whole AS first
    JOIN whole AS second ON second.paper = first.paper
                        AND second.stands_at = first.stands_at
                        AND second.measure = 'underlying_position'
    WHERE first.subject = 'position'
    UNION ALL
    SELECT 'risk', first.*, -1, second.amount_pence, second.rounding_unit_pence, COALESCE(adjusted.label, 'risk-adjusted position'),
           adjusted.amount_pence, adjusted.rounding_unit_pence
    FROM whole AS first
    JOIN whole AS second        ON second.paper = first.paper
                               AND second.stands_at = first.stands_at
                               AND second.measure = 'net_risk'
    LEFT JOIN whole AS adjusted ON adjusted.paper = first.paper
                               AND adjusted.stands_at = first.stands_at
                               AND adjusted.measure = 'risk_adjusted_position'
    WHERE first.subject = 'position'
      AND first.stands_at = 'full_year'
    UNION ALL
    SELECT 'risk', first.*, -1, second.amount_pence, second.rounding_unit_pence, 'net risk', NULL, NULL
    FROM whole AS first
    JOIN whole AS second ON second.paper = first.paper
                        AND second.stands_at = first.stands_at
                        AND second.measure = 'risk_adjusted_position'
    WHERE first.subject = 'position'
      AND first.stands_at = 'full_year'
      AND NOT EXISTS (SELECT 1
                      FROM whole AS risk
                      WHERE risk.paper = first.paper AND risk.stands_at = first.stands_at AND risk.measure = 'net_risk')
)
SELECT two.organisation_id,
       two.financial_year,
       two.month,
       two.paper,
       two.import_run_id,
       two.identity,
       COALESCE(two.result_label, 'position')        AS label,
       two.stands_at,
       two.amount_pence + two.factor * two.second_pence AS expected_pence,
       two.printed_pence,
       (two.rounding_unit_pence + two.second_unit + COALESCE(two.printed_unit, 0)) / 2 AS tolerance_pence
FROM two
UNION ALL
SELECT income.organisation_id,
       income.financial_year,
       income.month,
       income.paper,
       income.import_run_id,
       'income',
       COALESCE(total.label, 'position'),
       income.stands_at,
       income.amount_pence - programme.amount_pence - running.amount_pence,
       total.amount_pence,
       (income.rounding_unit_pence + programme.rounding_unit_pence + running.rounding_unit_pence + COALESCE(total.rounding_unit_pence, 0)) / 2
FROM whole AS income
JOIN whole AS programme  ON programme.paper = income.paper
                        AND programme.stands_at = income.stands_at
                        AND programme.measure = 'programme_expenditure'
JOIN whole AS running    ON running.paper = income.paper
                        AND running.stands_at = income.stands_at
                        AND running.measure = 'running_cost_expenditure'
LEFT JOIN whole AS total ON total.paper = income.paper AND total.stands_at = income.stands_at AND total.subject = 'position'
WHERE income.measure IN ('allocation', 'revenue_resource_limit')
  AND income.stands_at IN ('plan_ytd', 'actual_ytd', 'year_plan', 'full_year')
