CREATE VIEW paper_variance AS
-- The variances that a published paper prints, worked out again from the plan and the actual that it prints beside them (F09).
-- One row per printed variance whose plan and actual the paper gives. Pence; favourable is plus.
--   expected = direction * (actual - plan); tolerance = half the last printed digit of each of the three figures
-- Plan and actual are those of the same row. Where the row has none, they are the paper's own figures of that measure, for the whole
-- body's position and savings alone, which a paper has once. In month 12 the plan of the year is the plan to date. The forecast of
-- a position is measured from the control total where no plan stands.
WITH cell AS MATERIALIZED (
    SELECT * FROM paper_cell WHERE paper_cell.row_place = 1
),
whole AS MATERIALIZED (
    SELECT cell.* FROM cell WHERE cell.place = 1 AND cell.subject IN ('position', 'qipp', 'control_total')
),
variance AS (
    SELECT cell.*,
           CASE cell.timing WHEN 'variance_ytd' THEN 'actual_ytd' ELSE 'full_year' END AS actual_at,
           CASE cell.timing WHEN 'variance_ytd' THEN 'plan_ytd' ELSE 'year_plan' END   AS plan_at
    FROM cell
    WHERE cell.timing IN ('variance_ytd', 'forecast_variance')
),
found AS (
    SELECT variance.*,
           COALESCE(own_actual.amount_pence, actual.amount_pence)               AS actual_pence,
           COALESCE(own_actual.rounding_unit_pence, actual.rounding_unit_pence) AS actual_unit,
           COALESCE(own_plan.amount_pence, plan.amount_pence, year_plan.amount_pence, control.amount_pence) AS plan_pence,
           COALESCE(own_plan.rounding_unit_pence, plan.rounding_unit_pence, year_plan.rounding_unit_pence,
                    control.rounding_unit_pence)                                AS plan_unit
    FROM variance
    LEFT JOIN cell AS own_actual ON own_actual.paper = variance.paper
                                AND own_actual.measure = variance.measure
                                AND own_actual.label = variance.label
                                AND own_actual.occurrence = variance.occurrence
                                AND own_actual.stands_at = variance.actual_at
    LEFT JOIN cell AS own_plan   ON own_plan.paper = variance.paper
                                AND own_plan.measure = variance.measure
                                AND own_plan.label = variance.label
                                AND own_plan.occurrence = variance.occurrence
                                AND own_plan.stands_at = variance.plan_at
    LEFT JOIN whole AS actual    ON actual.paper = variance.paper
                                AND actual.measure = variance.measure
                                AND actual.stands_at = variance.actual_at
    LEFT JOIN whole AS plan      ON plan.paper = variance.paper
                                AND plan.measure = variance.measure
                                AND plan.stands_at = variance.plan_at
    LEFT JOIN whole AS year_plan ON year_plan.paper = variance.paper
                                AND year_plan.measure = variance.measure
                                AND year_plan.stands_at = 'year_plan'
                                AND year_plan.month = 12
    LEFT JOIN whole AS control   ON control.paper = variance.paper
                                AND control.subject = 'control_total'
                                AND control.stands_at = 'year_plan'
                                AND variance.subject = 'position'
                                AND variance.timing = 'forecast_variance'
)
SELECT found.organisation_id,
       found.financial_year,
       found.month,
       found.paper,
       found.import_run_id,
       found.measure,
       found.label,
       found.timing,
       found.actual_pence,
       found.plan_pence,
       found.direction * (found.actual_pence - found.plan_pence)               AS expected_pence,
       found.amount_pence                                                      AS printed_pence,
       (found.actual_unit + found.plan_unit + found.rounding_unit_pence) / 2   AS tolerance_pence
FROM found
WHERE found.actual_pence IS NOT NULL
  AND found.plan_pence IS NOT NULL
