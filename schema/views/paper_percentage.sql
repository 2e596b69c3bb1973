CREATE VIEW paper_percentage AS
-- The percentages that published papers print, worked out again where the paper gives the amounts (basis points, 100 = 1%).
-- One row per printed percentage whose amounts, or one of them, are known. Pence; a share and a variance keep their sign.
--   elapsed   how much of the year is over: month / 12
--   variance  a variance as a part of its plan, both printed by the same paper
--   share     savings, a position or an underlying position as a part of the resource that the same paper prints
-- expected_percent is NULL where the paper does not print what it is a percentage of. implied_base_*: what that would have to be
-- (amount / percentage), and between what it lies when the percentage is rounded; compare it with what the body has.
-- tolerance_percent is half the last printed digit of the percentage.
WITH cell AS MATERIALIZED (
    SELECT * FROM paper_cell WHERE paper_cell.measure_place = 1
),
printed AS (
    SELECT paper_figure_in_force.*,
           paper_figure_in_force.import_run_id || ' ' || paper_figure_in_force.organisation_id || ' '
             || paper_figure_in_force.financial_year || ' ' || COALESCE(paper_figure_in_force.month, 0) AS paper,
           CASE paper_figure_in_force.measure WHEN 'underlying_position_pct_of_recurrent_rrl' THEN 'underlying_position'
                                              ELSE paper_figure_in_force.measure END AS of_measure,
           CASE WHEN paper_figure_in_force.timing IN ('plan_annual', 'plan_annual_revised') THEN 'year_plan'
                WHEN paper_figure_in_force.timing IN ('forecast_outturn', 'actual_outturn') THEN 'full_year'
                ELSE paper_figure_in_force.timing END AS stands_at
    FROM paper_figure_in_force
    WHERE paper_figure_in_force.basis_points IS NOT NULL
      AND paper_figure_in_force.bound = 'exact'
),
worked AS (
    SELECT printed.*,
           'elapsed' AS compared,
           CAST(NULL AS BIGINT) AS of_pence,
           CAST(NULL AS BIGINT) AS base_pence,
           CAST(ROUND(10000.0 * printed.month / 12) AS INTEGER) AS expected_percent
    FROM printed
    WHERE printed.measure = 'year_elapsed'
      AND printed.month <= 12
    UNION ALL
    SELECT printed.*,
           'variance',
           paper_variance.expected_pence,
           paper_variance.plan_pence,
           CASE WHEN paper_variance.plan_pence <> 0
                THEN CAST(ROUND(10000.0 * paper_variance.expected_pence / ABS(paper_variance.plan_pence)) AS INTEGER) END
    FROM printed
    JOIN paper_variance ON paper_variance.paper = printed.paper
                       AND paper_variance.measure = printed.measure
                       AND paper_variance.timing = printed.timing
                       AND (paper_variance.label = printed.label
                            OR (printed.measure = 'qipp'
                                AND 1 = (SELECT COUNT(*)
                                         FROM paper_variance AS only_one
                                         WHERE only_one.paper = printed.paper
                                           AND only_one.measure = printed.measure
                                           AND only_one.timing = printed.timing)))
    UNION ALL
    SELECT printed.*,
           'share',
           amount.amount_pence,
           base.amount_pence,
           CASE WHEN base.amount_pence > 0 THEN CAST(ROUND(10000.0 * amount.amount_pence / base.amount_pence) AS INTEGER) END
    FROM printed
    JOIN cell AS amount    ON amount.paper = printed.paper
                          AND amount.measure = printed.of_measure
                          AND amount.stands_at = printed.stands_at
    LEFT JOIN cell AS base ON base.paper = printed.paper
                          AND base.stands_at = printed.stands_at
                          AND base.measure = 'allocation'
    WHERE printed.of_measure IN ('qipp', 'underlying_position', 'surplus_deficit', 'surplus_deficit_in_year',
                                 'surplus_deficit_cumulative')
      AND printed.stands_at IN ('year_plan', 'full_year')
)
SELECT worked.organisation_id,
       worked.financial_year,
       worked.month,
       worked.paper,
       worked.import_run_id,
       worked.compared,
       worked.measure,
       worked.label,
       worked.timing,
       worked.of_pence     AS amount_pence,
       worked.base_pence,
       worked.expected_percent,
       worked.basis_points AS printed_percent,
       worked.rounding_unit_pence / 2 AS tolerance_percent,
       CASE WHEN worked.basis_points <> 0
            THEN CAST(ROUND(10000.0 * ABS(worked.of_pence) / ABS(worked.basis_points)) AS BIGINT) END AS implied_base_pence,
       CASE WHEN worked.basis_points <> 0
            THEN CAST(ROUND(10000.0 * ABS(worked.of_pence) / (ABS(worked.basis_points) + worked.rounding_unit_pence / 2)) AS BIGINT)
       END                                                                                                AS implied_base_low_pence,
       CASE WHEN ABS(worked.basis_points) > worked.rounding_unit_pence / 2
            THEN CAST(ROUND(10000.0 * ABS(worked.of_pence) / (ABS(worked.basis_points) - worked.rounding_unit_pence / 2)) AS BIGINT)
       END                                                                                                AS implied_base_high_pence
FROM worked
