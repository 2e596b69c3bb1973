CREATE VIEW paper_movement AS
-- How the forecast moved since the month before, by a published paper, beside what its forecasts make of it (F11).
-- One row per paper that prints the movement and way to work it out. Pence; better is plus.
--   movement    forecast - forecast of the month before, which this paper or that month's own prints
--   moved_from  no forecast of the month before is known, and the paper prints one amount as its forecast and as the movement: the
--               month before would have had none at all. Then forecast - control total is expected
-- tolerance_pence is half the last printed digit of each figure.
WITH whole AS MATERIALIZED (
    SELECT * FROM paper_cell WHERE paper_cell.place = 1
),
before AS MATERIALIZED (
    -- of each body and month the newest paper's forecast, for the month after
    SELECT whole.*,
           ROW_NUMBER() OVER (PARTITION BY whole.organisation_id, whole.financial_year, whole.month, whole.measure
                              ORDER BY whole.import_run_id DESC) AS age
    FROM whole
    WHERE whole.subject = 'position'
      AND whole.stands_at = 'full_year'
),
said AS (
    SELECT movement.*,
           forecast.amount_pence        AS forecast_pence,
           forecast.rounding_unit_pence AS forecast_unit,
           control.amount_pence         AS control_pence,
           control.rounding_unit_pence  AS control_unit,
           COALESCE(here.amount_pence, before.amount_pence)               AS before_pence,
           COALESCE(here.rounding_unit_pence, before.rounding_unit_pence) AS before_unit
    FROM whole AS movement
    JOIN whole AS forecast     ON forecast.paper = movement.paper
                              AND forecast.subject = 'position'
                              AND forecast.stands_at = 'full_year'
    LEFT JOIN whole AS here    ON here.paper = movement.paper
                              AND here.subject = 'position'
                              AND here.timing = 'forecast_outturn_prior_month'
    LEFT JOIN before           ON before.organisation_id = movement.organisation_id
                              AND before.financial_year = movement.financial_year
                              AND before.month = movement.month - 1
                              AND before.measure = forecast.measure
                              AND before.age = 1
    LEFT JOIN whole AS control ON control.paper = movement.paper
                              AND control.measure = 'control_total'
                              AND control.stands_at = 'year_plan'
    WHERE movement.measure = 'movement_in_forecast'
      AND movement.timing = 'movement_on_prior_month'
)
SELECT said.organisation_id,
       said.financial_year,
       said.month,
       said.paper,
       said.import_run_id,
       CASE WHEN said.before_pence IS NULL THEN 'moved_from' ELSE 'movement' END AS identity,
       said.label,
       said.timing,
       said.forecast_pence - COALESCE(said.before_pence, said.control_pence) AS expected_pence,
       said.amount_pence AS printed_pence,
       (said.forecast_unit + COALESCE(said.before_unit, said.control_unit) + said.rounding_unit_pence) / 2 AS tolerance_pence
FROM said
WHERE said.before_pence IS NOT NULL
   OR (said.control_pence IS NOT NULL AND said.amount_pence <> 0 AND said.amount_pence = said.forecast_pence)
