CREATE VIEW spending_to_date AS
-- Spending of each return, added up for looking at the speed of it.
-- One row per return in force (months 1 to 12). Pence; spending is plus, income minus. Reserves stand apart: they are spent by
-- decision, not by month. One-off (once_*) are non-recurrent figures and items of earlier years (OTH_PRIORYR).
-- A sum is NULL when a line of it has no amount; recurrent_* and once_* also when a line says neither.
-- profiled_pence: per line, plan of the year * actual to date / plan to date, added (F81); a line without a plan to date comes to
-- actual to date + plan of the year. The product of two amounts can leave 64 bits, so it is taken apart: with a the plan of the
-- year, b the actual and c the plan to date, a * b / c = (a / 100000 * b) / c and the rest of it, rounded half away from zero.
-- has_pandemic_money: 1 when a line for the pandemic has an amount.
WITH spent AS (
    SELECT submission_in_force.submission_id,
           submission_in_force.organisation_id,
           submission_in_force.financial_year,
           submission_in_force.month,
           submission_in_force.import_run_id,
           CASE WHEN line.code = 'RES_COVID' THEN 'resource'
                WHEN line.code LIKE 'RSV\_%' ESCAPE '\' THEN 'reserve'
                ELSE 'spending' END AS part,
           CASE WHEN line.code IN ('RES_COVID', 'OTH_COVID')
                     AND COALESCE(NULLIF(figure.forecast_year, 0), NULLIF(figure.actual_ytd, 0), 0) <> 0 THEN 1 ELSE 0 END AS is_pandemic,
           CASE WHEN line.code = 'OTH_PRIORYR' OR figure.recurrence = 2 THEN 1
                WHEN figure.recurrence = 1 THEN 0 END AS is_once,
           -line.sign * figure.plan_ytd      AS plan_ytd,
           -line.sign * figure.actual_ytd    AS actual_ytd,
           -line.sign * figure.plan_year     AS plan_year,
           -line.sign * figure.forecast_year AS forecast_year
    FROM submission_in_force
    JOIN figure ON figure.period_id = submission_in_force.period_id
               AND figure.organisation_id = submission_in_force.organisation_id
               AND figure.submission_id = submission_in_force.submission_id
    JOIN line   ON line.line_id = figure.line_id
               AND (line.position_part = 'expenditure' OR line.code = 'RES_COVID')
    WHERE submission_in_force.kind = 'return'
      AND submission_in_force.month <= 12
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
)
SELECT profiled.submission_id,
       profiled.organisation_id,
       profiled.financial_year,
       profiled.month,
       profiled.import_run_id,
       MAX(profiled.is_pandemic) AS has_pandemic_money,
       CASE WHEN SUM(CASE WHEN profiled.part = 'spending' AND profiled.actual_ytd IS NULL THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN profiled.part = 'spending' THEN profiled.actual_ytd END) END    AS to_date_pence,
       CASE WHEN SUM(CASE WHEN profiled.part = 'spending' AND profiled.forecast_year IS NULL THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN profiled.part = 'spending' THEN profiled.forecast_year END) END AS forecast_pence,
       CASE WHEN SUM(CASE WHEN profiled.part = 'spending' AND profiled.profile IS NULL THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN profiled.part = 'spending' THEN profiled.profile END) END       AS profiled_pence,
       CASE WHEN SUM(CASE WHEN profiled.part = 'spending' AND (profiled.is_once IS NULL
                               OR (profiled.is_once = 0 AND profiled.actual_ytd IS NULL)) THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN profiled.part = 'spending' AND profiled.is_once = 0 THEN profiled.actual_ytd ELSE 0 END) END    AS recurrent_to_date_pence,
       CASE WHEN SUM(CASE WHEN profiled.part = 'spending' AND (profiled.is_once IS NULL
                               OR (profiled.is_once = 1 AND profiled.forecast_year IS NULL)) THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN profiled.part = 'spending' AND profiled.is_once = 1 THEN profiled.forecast_year ELSE 0 END) END AS once_forecast_pence,
       CASE WHEN SUM(CASE WHEN profiled.part = 'reserve' AND profiled.forecast_year IS NULL THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN profiled.part = 'reserve' THEN profiled.forecast_year END) END  AS reserves_forecast_pence
FROM profiled
GROUP BY profiled.submission_id,
         profiled.organisation_id,
         profiled.financial_year,
         profiled.month,
         profiled.import_run_id
