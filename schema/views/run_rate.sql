CREATE VIEW run_rate AS
-- What the year would come to if spending went on as it has: a check on the forecast, never in its place.
-- One row per organisation, year, month of a return and method; all of it is this ledger's design. Pence; positions surplus plus,
-- spending plus. Reserves are left out of spending, so an implied position leaves them unspent: see reserves_forecast_pence.
--   straight_line      F80  X = recurrent to date * 12 / m + one-off to date + one-off still forecast
--   plan_profile       F81  per line X = plan of the year * actual to date / plan to date; see spending_to_date
--   last_three_months  F82  X = to date + (to date - to date three months before) / 3 * (12 - m)
--   trimmed            F83  as F82 on recurrent spending alone; then one-off to date and one-off still forecast
--   exit_run_rate      F86  12 * average recurrent month of the last three; implied = recurrent resource - that. It is the speed
--                           at which the next year begins, so it stands beside the exit position U2 and not in the band
--   F84  implied position = resource of the year - X; band = the lowest and highest of the methods that can be had
--   F85  required ratio = (spending forecast - to date) / (12 - m), over to date / m; 10000 is once. Below 1 the forecast needs a
--        fall in spending. alarm is `yes` below the red of the scale run_rate_ratio (ours, not confirmed)
-- Beside it: what each remaining month may spend (required_monthly), the average month so far, and the lowest month yet. hockey_stick:
-- `yes` where every remaining month must spend less than the best (lowest) month yet, `no` where that month would do.
-- Guards: not before month 4, early months being estimates; month 12 only for the exit run rate, its spikes being normal; not in
-- years with pandemic money. A method whose lines lack an amount, or a recurrence that it needs, is unknown. Amounts are rounded
-- once, half away from zero.
WITH total AS MATERIALIZED (
    SELECT spending_to_date.*,
           spending_to_date.to_date_pence
             - CASE WHEN spending_to_date.month = 1 THEN 0
                    WHEN LAG(spending_to_date.month) OVER so_far = spending_to_date.month - 1
                    THEN LAG(spending_to_date.to_date_pence) OVER so_far END AS month_alone_pence
    FROM spending_to_date
    WINDOW so_far AS (PARTITION BY spending_to_date.organisation_id, spending_to_date.financial_year ORDER BY spending_to_date.month)
),
ranged AS MATERIALIZED (
    SELECT total.*,
           MIN(total.month_alone_pence) OVER (PARTITION BY total.organisation_id, total.financial_year ORDER BY total.month) AS lowest_month
    FROM total
),
base AS (
    SELECT ranged.submission_id,
           ranged.organisation_id,
           ranged.financial_year,
           ranged.month,
           ranged.import_run_id,
           ranged.to_date_pence           AS to_date,
           ranged.forecast_pence          AS forecast,
           ranged.profiled_pence,
           ranged.recurrent_to_date_pence AS recurrent_to_date,
           ranged.once_forecast_pence     AS once_forecast,
           ranged.reserves_forecast_pence,
           ranged.lowest_month,
           three_before.to_date_pence           AS to_date_before,
           three_before.recurrent_to_date_pence AS recurrent_before,
           structural_of_return.in_year_pence   AS forecast_position,
           structural_of_return.structural_pence
             + COALESCE(submission_memo.full_year_effect_pence,
                        (SELECT SUM(full_year_effect_in_force.effect_pence)
                         FROM full_year_effect_in_force
                         WHERE full_year_effect_in_force.organisation_id = ranged.organisation_id
                           AND full_year_effect_in_force.financial_year = ranged.financial_year), 0) AS exit_position,
           submission_total.resource_full_year_pence           AS resource,
           submission_total.recurrent_resource_full_year_pence AS recurrent_resource,
           CASE WHEN ranged.month < 4 THEN 'not before month 4: early months are estimates'
                WHEN ranged.has_pandemic_money = 1 OR ranged.financial_year = 2020 THEN 'not in a year with pandemic money'
           END AS guard
    FROM ranged
    JOIN submission_total     ON submission_total.submission_id = ranged.submission_id
    JOIN structural_of_return ON structural_of_return.submission_id = ranged.submission_id
    LEFT JOIN submission_memo ON submission_memo.submission_id = ranged.submission_id
    LEFT JOIN ranged AS three_before ON three_before.organisation_id = ranged.organisation_id
                                    AND three_before.financial_year = ranged.financial_year
                                    AND three_before.month = ranged.month - 3
),
extrapolated AS (
    -- plus + times / over
    SELECT base.*,
           method.method,
           CASE method.method WHEN 'straight_line'     THEN base.recurrent_to_date * 12
                              WHEN 'plan_profile'      THEN base.profiled_pence
                              WHEN 'last_three_months' THEN (base.to_date - base.to_date_before) * (12 - base.month)
                              WHEN 'trimmed'           THEN (base.recurrent_to_date - base.recurrent_before) * (12 - base.month)
                              WHEN 'exit_run_rate'     THEN (base.recurrent_to_date - base.recurrent_before) * 4 END AS times,
           CASE method.method WHEN 'straight_line'     THEN base.month
                              WHEN 'last_three_months' THEN 3
                              WHEN 'trimmed'           THEN 3
                              ELSE 1 END AS over,
           CASE method.method WHEN 'straight_line'     THEN base.once_forecast
                              WHEN 'last_three_months' THEN base.to_date
                              WHEN 'trimmed'           THEN base.recurrent_to_date + base.once_forecast
                              ELSE 0 END AS plus
    FROM base
    JOIN (SELECT 'straight_line' AS method
          UNION ALL SELECT 'plan_profile'
          UNION ALL SELECT 'last_three_months'
          UNION ALL SELECT 'trimmed'
          UNION ALL SELECT 'exit_run_rate'
          UNION ALL SELECT 'none') AS method
      ON (base.guard IS NOT NULL AND method.method = 'none')
      OR (base.guard IS NULL AND method.method <> 'none' AND (base.month < 12 OR method.method = 'exit_run_rate'))
),
spent AS (
    SELECT extrapolated.*,
           extrapolated.plus + (2 * ABS(extrapolated.times) + extrapolated.over) / (2 * extrapolated.over)
                               * CASE WHEN extrapolated.times < 0 THEN -1 ELSE 1 END AS spending
    FROM extrapolated
),
implied AS (
    SELECT spent.*,
           CASE WHEN spent.method = 'exit_run_rate' THEN spent.recurrent_resource ELSE spent.resource END - spent.spending AS position
    FROM spent
),
positioned AS (
    SELECT implied.*,
           MIN(CASE WHEN implied.method <> 'exit_run_rate' THEN implied.position END) OVER (PARTITION BY implied.organisation_id, implied.submission_id) AS low,
           MAX(CASE WHEN implied.method <> 'exit_run_rate' THEN implied.position END) OVER (PARTITION BY implied.organisation_id, implied.submission_id) AS high
    FROM implied
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       positioned.month,
       positioned.method,
       positioned.spending  AS extrapolated_pence,
       positioned.position  AS implied_position_pence,
       CASE WHEN positioned.method <> 'exit_run_rate' THEN positioned.forecast_position END AS forecast_pence,
       CASE WHEN positioned.method = 'exit_run_rate' THEN positioned.exit_position END AS exit_position_pence,
       positioned.position - CASE WHEN positioned.method = 'exit_run_rate' THEN positioned.exit_position
                                  ELSE positioned.forecast_position END AS difference_pence,
       positioned.low  AS band_low_pence,
       positioned.high AS band_high_pence,
       CASE WHEN positioned.guard IS NULL AND positioned.month < 12
            THEN (2 * ABS(positioned.forecast - positioned.to_date) + 12 - positioned.month) / (2 * (12 - positioned.month))
                 * CASE WHEN positioned.forecast < positioned.to_date THEN -1 ELSE 1 END END AS required_monthly_pence,
       CASE WHEN positioned.guard IS NULL
            THEN (2 * ABS(positioned.to_date) + positioned.month) / (2 * positioned.month)
                 * CASE WHEN positioned.to_date < 0 THEN -1 ELSE 1 END END AS average_monthly_pence,
       CASE WHEN positioned.guard IS NULL THEN positioned.lowest_month END     AS lowest_month_pence,
       CASE WHEN positioned.guard IS NULL AND positioned.month < 12 AND positioned.to_date > 0
            THEN CAST(ROUND(10000.0 * (positioned.forecast - positioned.to_date) * positioned.month
                            / ((12 - positioned.month) * positioned.to_date)) AS INTEGER) END AS required_ratio_percent,
       CASE WHEN positioned.guard IS NOT NULL OR positioned.month >= 12 OR positioned.to_date IS NULL OR positioned.to_date <= 0
                 OR positioned.forecast IS NULL OR rag_scale.measure IS NULL THEN NULL
            WHEN rag_scale.direction * (10000 * (positioned.forecast - positioned.to_date) * positioned.month
                 - rag_scale.green_basis_points * (12 - positioned.month) * positioned.to_date) >= rag_scale.green_step THEN 'green'
            WHEN rag_scale.direction * (10000 * (positioned.forecast - positioned.to_date) * positioned.month
                 - rag_scale.red_basis_points * (12 - positioned.month) * positioned.to_date) <= -rag_scale.red_step THEN 'red'
            ELSE 'amber' END AS rag,
       CASE WHEN positioned.guard IS NOT NULL OR positioned.month >= 12 OR positioned.forecast IS NULL OR positioned.lowest_month IS NULL THEN NULL
            WHEN positioned.forecast - positioned.to_date < positioned.lowest_month * (12 - positioned.month) THEN 'yes'
            ELSE 'no' END AS hockey_stick,
       positioned.reserves_forecast_pence AS reserves_forecast_pence,
       CASE WHEN positioned.position IS NULL THEN 'none' ELSE 'partial' END AS confidence,
       CASE WHEN positioned.guard IS NOT NULL THEN positioned.guard
            WHEN positioned.position IS NOT NULL THEN 'spending goes on as it has; reserves are left out'
            WHEN positioned.method IN ('last_three_months', 'trimmed', 'exit_run_rate') AND positioned.to_date_before IS NULL
                 THEN 'there is no whole return of three months before'
            ELSE 'a line has no amount, or does not say recurrent or not' END AS assumption,
       'in_year' AS basis,
       'no' AS confirmed,
       'import ' || positioned.import_run_id AS source,
       positioned.submission_id,
       positioned.organisation_id,
       positioned.financial_year AS start_year
FROM positioned
JOIN organisation   ON organisation.organisation_id = positioned.organisation_id
JOIN financial_year ON financial_year.financial_year = positioned.financial_year
LEFT JOIN rag_scale ON rag_scale.measure = 'run_rate_ratio'
                   AND positioned.financial_year BETWEEN rag_scale.first_year AND rag_scale.last_year
