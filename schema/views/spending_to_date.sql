CREATE VIEW spending_to_date AS
-- Spending of each return, added up for looking at the speed of it.
-- One row per return in force (months 1 to 12). Pence; spending is plus, income minus. Reserves stand apart: they are spent by
-- decision, not by month. One-off (once_*) are non-recurrent figures and items of earlier years (OTH_PRIORYR).
-- A sum is NULL when a line of it has no amount; recurrent_* and once_* also when a line says neither.
-- profiled_pence: per line, plan of the year * actual to date / plan to date, added (F81); a line without a plan to date comes to
-- actual to date + plan of the year. The product of two amounts can leave 64 bits, so it is taken apart: with a the plan of the
-- year, b the actual and c the plan to date, a * b / c = (a / 100000 * b) / c and the rest of it, rounded half away from zero.
-- has_pandemic_money: 1 when a line for the pandemic has an amount.
-- direction turns an amount of a line that is spending into spending, and is NULL for every other line; so does reserve_direction for
-- reserves. A sum counts where none of its amounts is missing, so amounts are counted beside it. The quotient of two amounts and the
-- direction may be taken in any order: both round towards nil.
WITH part_of_line AS MATERIALIZED (
    SELECT line.line_id,
           CASE WHEN line.code <> 'RES_COVID' AND line.code NOT LIKE 'RSV\_%' ESCAPE '\' THEN -line.sign END AS direction,
           CASE WHEN line.code LIKE 'RSV\_%' ESCAPE '\' THEN -line.sign END                                  AS reserve_direction,
           CASE WHEN line.code IN ('RES_COVID', 'OTH_COVID') THEN 1 END                                      AS is_pandemic,
           CASE WHEN line.code = 'OTH_PRIORYR' THEN 2 END                                                    AS recurrence
    FROM line
    WHERE line.position_part = 'expenditure'
       OR line.code = 'RES_COVID'
),
spent AS (
    SELECT submission_in_force.submission_id,
           part_of_line.direction,
           part_of_line.reserve_direction,
           part_of_line.is_pandemic,
           COALESCE(part_of_line.recurrence, figure.recurrence) AS recurrence,
           figure.plan_ytd,
           figure.actual_ytd,
           figure.plan_year,
           figure.forecast_year
    FROM submission_in_force
    CROSS JOIN figure
    CROSS JOIN part_of_line
    WHERE figure.period_id = submission_in_force.period_id
      AND figure.organisation_id = submission_in_force.organisation_id
      AND figure.submission_id = submission_in_force.submission_id
      AND part_of_line.line_id = figure.line_id
      AND submission_in_force.kind = 'return'
      AND submission_in_force.month <= 12
),
profiled AS (
    SELECT spent.*,
           CASE WHEN spent.plan_ytd <> 0
                THEN spent.plan_year / 100000 * spent.actual_ytd % spent.plan_ytd * 100000 + spent.plan_year % 100000 * spent.actual_ytd END AS rest
    FROM spent
),
added AS (
    SELECT profiled.submission_id,
           COUNT(profiled.direction) AS lines,
           MAX(CASE WHEN profiled.is_pandemic = 1 AND COALESCE(NULLIF(profiled.forecast_year, 0), NULLIF(profiled.actual_ytd, 0), 0) <> 0
                    THEN 1 ELSE 0 END)                                               AS has_pandemic_money,
           COUNT(profiled.direction * profiled.actual_ytd)                           AS actuals,
           SUM(profiled.direction * profiled.actual_ytd)                             AS actual,
           COUNT(profiled.direction * profiled.forecast_year)                        AS forecasts,
           SUM(profiled.direction * profiled.forecast_year)                          AS forecast,
           COUNT(profiled.direction + profiled.plan_ytd + profiled.actual_ytd + profiled.plan_year) AS profiles,
           SUM(profiled.direction * CASE WHEN profiled.plan_ytd = 0 THEN profiled.actual_ytd + profiled.plan_year
                ELSE profiled.plan_year / 100000 * profiled.actual_ytd / profiled.plan_ytd * 100000
                     + (2 * ABS(profiled.rest) + ABS(profiled.plan_ytd)) / (2 * ABS(profiled.plan_ytd))
                       * CASE WHEN (profiled.rest < 0) = (profiled.plan_ytd < 0) THEN 1 ELSE -1 END END) AS profile,
           COUNT(CASE WHEN profiled.recurrence IN (1, 2) THEN profiled.direction END) AS told_apart,
           COUNT(CASE profiled.recurrence WHEN 1 THEN profiled.direction END)         AS recurrents,
           COUNT(CASE profiled.recurrence WHEN 1 THEN profiled.direction * profiled.actual_ytd END)    AS recurrent_actuals,
           SUM(CASE profiled.recurrence WHEN 1 THEN profiled.direction * profiled.actual_ytd END)      AS recurrent_actual,
           COUNT(CASE profiled.recurrence WHEN 2 THEN profiled.direction END)         AS onces,
           COUNT(CASE profiled.recurrence WHEN 2 THEN profiled.direction * profiled.forecast_year END) AS once_forecasts,
           SUM(CASE profiled.recurrence WHEN 2 THEN profiled.direction * profiled.forecast_year END)   AS once_forecast,
           COUNT(profiled.reserve_direction)                                          AS reserves,
           COUNT(profiled.reserve_direction * profiled.forecast_year)                 AS reserve_forecasts,
           SUM(profiled.reserve_direction * profiled.forecast_year)                   AS reserve_forecast
    FROM profiled
    GROUP BY profiled.submission_id
)
SELECT submission_in_force.submission_id,
       submission_in_force.organisation_id,
       submission_in_force.financial_year,
       submission_in_force.month,
       submission_in_force.import_run_id,
       added.has_pandemic_money,
       CASE WHEN added.actuals = added.lines THEN added.actual END       AS to_date_pence,
       CASE WHEN added.forecasts = added.lines THEN added.forecast END   AS forecast_pence,
       CASE WHEN added.profiles = added.lines THEN added.profile END     AS profiled_pence,
       CASE WHEN added.told_apart = added.lines AND added.recurrent_actuals = added.recurrents
            THEN COALESCE(added.recurrent_actual, 0) END                 AS recurrent_to_date_pence,
       CASE WHEN added.told_apart = added.lines AND added.once_forecasts = added.onces
            THEN COALESCE(added.once_forecast, 0) END                    AS once_forecast_pence,
       CASE WHEN added.reserve_forecasts = added.reserves THEN added.reserve_forecast END AS reserves_forecast_pence
FROM added
JOIN submission_in_force ON submission_in_force.submission_id = added.submission_id
