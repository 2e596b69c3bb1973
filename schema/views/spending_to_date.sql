CREATE VIEW spending_to_date AS
-- Spending of each return, added up for looking at the speed of it.
-- One row per return in force (months 1 to 12). Pence; spending is plus, income minus. Reserves stand apart: they are spent by
-- decision, not by month. One-off (once_*) are non-recurrent figures and items of earlier years (OTH_PRIORYR).
-- A sum is NULL when a line of it has no amount; recurrent_* and once_* also when a line says neither.
-- profiled_pence: per line, plan of the year * actual to date / plan to date, added (F81); a line without a plan to date comes to
-- actual to date + plan of the year. The product of two amounts can leave 64 bits, so it is taken apart: with a the plan of the
-- year, b the actual and c the plan to date, a * b / c = (a / 100000 * b) / c and the rest of it, rounded half away from zero.
-- has_pandemic_money: 1 when a line for the pandemic has an amount.
-- Inside, is_... is 1 or NULL: an amount multiplied by it is there for those lines alone, and COUNT counts them.
WITH flagged AS MATERIALIZED (
    SELECT submission_in_force.submission_id,
           CASE WHEN line.code <> 'RES_COVID' AND line.code NOT LIKE 'RSV\_%' ESCAPE '\' THEN -line.sign END AS direction,
           CASE WHEN line.code LIKE 'RSV\_%' ESCAPE '\' THEN 1 END AS is_reserve,
           CASE WHEN line.code IN ('RES_COVID', 'OTH_COVID')
                     AND COALESCE(NULLIF(figure.forecast_year, 0), NULLIF(figure.actual_ytd, 0), 0) <> 0 THEN 1 ELSE 0 END AS is_pandemic,
           CASE WHEN line.code = 'OTH_PRIORYR' THEN 2 ELSE figure.recurrence END AS recurrence,
           figure.plan_ytd,
           figure.actual_ytd,
           figure.plan_year,
           figure.forecast_year,
           -line.sign * figure.forecast_year AS reserve_forecast
    FROM submission_in_force
    JOIN figure ON figure.period_id = submission_in_force.period_id
               AND figure.organisation_id = submission_in_force.organisation_id
               AND figure.submission_id = submission_in_force.submission_id
    JOIN line   ON line.line_id = figure.line_id
               AND (line.position_part = 'expenditure' OR line.code = 'RES_COVID')
    WHERE submission_in_force.kind = 'return'
      AND submission_in_force.month <= 12
),
spent AS MATERIALIZED (
    SELECT flagged.submission_id,
           ABS(flagged.direction) AS is_spending,
           flagged.is_reserve,
           flagged.is_pandemic,
           CASE WHEN flagged.recurrence = 1 THEN ABS(flagged.direction) END AS is_recurrent,
           CASE WHEN flagged.recurrence = 2 THEN ABS(flagged.direction) END AS is_once,
           flagged.direction * flagged.plan_ytd      AS plan_ytd,
           flagged.direction * flagged.actual_ytd    AS actual_ytd,
           flagged.direction * flagged.plan_year     AS plan_year,
           flagged.direction * flagged.forecast_year AS forecast_year,
           flagged.is_reserve * flagged.reserve_forecast AS reserve_forecast
    FROM flagged
),
parts AS (
    SELECT spent.*,
           CASE WHEN spent.plan_ytd <> 0 THEN spent.plan_year / 100000 * spent.actual_ytd / spent.plan_ytd END AS whole,
           CASE WHEN spent.plan_ytd <> 0 THEN spent.plan_year / 100000 * spent.actual_ytd % spent.plan_ytd * 100000
                                              + spent.plan_year % 100000 * spent.actual_ytd END AS rest
    FROM spent
),
profiled AS MATERIALIZED (
    SELECT parts.*,
           CASE WHEN parts.plan_ytd = 0 THEN parts.actual_ytd + parts.plan_year
                ELSE parts.whole * 100000
                     + (2 * ABS(parts.rest) + ABS(parts.plan_ytd)) / (2 * ABS(parts.plan_ytd))
                       * CASE WHEN (parts.rest < 0) = (parts.plan_ytd < 0) THEN 1 ELSE -1 END
           END AS profile
    FROM parts
),
added AS (
    SELECT profiled.submission_id,
           MAX(profiled.is_pandemic) AS has_pandemic_money,
           CASE WHEN COUNT(profiled.actual_ytd)    = COUNT(profiled.is_spending) THEN SUM(profiled.actual_ytd) END    AS to_date,
           CASE WHEN COUNT(profiled.forecast_year) = COUNT(profiled.is_spending) THEN SUM(profiled.forecast_year) END AS forecast,
           CASE WHEN COUNT(profiled.profile)       = COUNT(profiled.is_spending) THEN SUM(profiled.profile) END       AS profile,
           CASE WHEN COUNT(profiled.is_recurrent) + COUNT(profiled.is_once) = COUNT(profiled.is_spending) THEN 1 END  AS is_told_apart,
           CASE WHEN COUNT(profiled.is_recurrent * profiled.actual_ytd) = COUNT(profiled.is_recurrent)
                THEN COALESCE(SUM(profiled.is_recurrent * profiled.actual_ytd), 0) END AS recurrent_to_date,
           CASE WHEN COUNT(profiled.is_once * profiled.forecast_year) = COUNT(profiled.is_once)
                THEN COALESCE(SUM(profiled.is_once * profiled.forecast_year), 0) END   AS once_forecast,
           CASE WHEN COUNT(profiled.reserve_forecast) = COUNT(profiled.is_reserve) THEN SUM(profiled.reserve_forecast) END AS reserves_forecast
    FROM profiled
    GROUP BY profiled.submission_id
)
SELECT submission_in_force.submission_id,
       submission_in_force.organisation_id,
       submission_in_force.financial_year,
       submission_in_force.month,
       submission_in_force.import_run_id,
       added.has_pandemic_money,
       added.to_date                                 AS to_date_pence,
       added.forecast                                AS forecast_pence,
       added.profile                                 AS profiled_pence,
       added.is_told_apart * added.recurrent_to_date AS recurrent_to_date_pence,
       added.is_told_apart * added.once_forecast     AS once_forecast_pence,
       added.reserves_forecast                       AS reserves_forecast_pence
FROM added
JOIN submission_in_force ON submission_in_force.submission_id = added.submission_id
