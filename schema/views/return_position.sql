CREATE VIEW return_position AS
-- The position that a return shows, in the year and with the balance brought forward (F03, F06, F08, F09, F11, F12).
-- One row per organisation, period, kind of return and basis. Pence; surplus plus.
--   in_year     I = A - E
--   cumulative  C = B + adjustments + I; the year to date counts B in twelfths: B * month / 12, half away from zero
--   variance_pence = forecast - plan of the year; variance_ytd_pence = actual - plan to date; favourable is plus
--   forecast_movement_pence = this month's forecast less last month's (F11); NULL without last month's return
--   percent_of_resource = forecast / A in basis points (F12)
-- The cumulative row is there only where the return gives a balance brought forward.
WITH in_year AS MATERIALIZED (
    SELECT submission_total.submission_id,
           submission_total.organisation_id,
           submission_total.period_id,
           submission_total.financial_year,
           submission_total.month,
           submission_total.kind,
           submission_total.import_run_id,
           submission_total.resource_full_year_pence AS resource_pence,
           submission_total.resource_plan_year_pence - submission_total.expenditure_plan_year_pence   AS plan_pence,
           submission_total.resource_plan_ytd_pence - submission_total.expenditure_plan_ytd_pence     AS plan_ytd_pence,
           submission_total.resource_actual_ytd_pence - submission_total.expenditure_actual_ytd_pence AS actual_ytd_pence,
           submission_total.resource_full_year_pence - submission_total.expenditure_full_year_pence   AS forecast_pence
    FROM submission_total
),
carried AS (
    SELECT submission_memo.submission_id,
           submission_memo.brought_forward_pence
             + CASE WHEN submission_memo.has_adjustment > 0 THEN submission_memo.brought_forward_adjustment_pence ELSE 0 END
             AS balance_pence
    FROM submission_memo
    WHERE submission_memo.brought_forward_pence IS NOT NULL
),
both_bases AS MATERIALIZED (
    SELECT in_year.*,
           'in_year' AS basis
    FROM in_year
    UNION ALL
    SELECT in_year.submission_id,
           in_year.organisation_id,
           in_year.period_id,
           in_year.financial_year,
           in_year.month,
           in_year.kind,
           in_year.import_run_id,
           in_year.resource_pence,
           in_year.plan_pence + carried.balance_pence,
           in_year.plan_ytd_pence
             + CASE WHEN in_year.month >= 12 THEN carried.balance_pence
                    ELSE (2 * ABS(carried.balance_pence) * in_year.month + 12) / 24
                         * CASE WHEN carried.balance_pence < 0 THEN -1 ELSE 1 END END,
           in_year.actual_ytd_pence
             + CASE WHEN in_year.month >= 12 THEN carried.balance_pence
                    ELSE (2 * ABS(carried.balance_pence) * in_year.month + 12) / 24
                         * CASE WHEN carried.balance_pence < 0 THEN -1 ELSE 1 END END,
           in_year.forecast_pence + carried.balance_pence,
           'cumulative'
    FROM in_year
    JOIN carried ON carried.submission_id = in_year.submission_id
)
SELECT both_bases.submission_id,
       both_bases.organisation_id,
       both_bases.period_id,
       both_bases.financial_year,
       both_bases.month,
       both_bases.kind,
       both_bases.import_run_id,
       both_bases.basis,
       both_bases.resource_pence,
       both_bases.plan_pence,
       both_bases.plan_ytd_pence,
       both_bases.actual_ytd_pence,
       both_bases.forecast_pence,
       both_bases.forecast_pence - both_bases.plan_pence       AS variance_pence,
       both_bases.actual_ytd_pence - both_bases.plan_ytd_pence AS variance_ytd_pence,
       both_bases.forecast_pence - before.forecast_pence       AS forecast_movement_pence,
       CASE WHEN both_bases.resource_pence > 0
            THEN CAST(ROUND(10000.0 * both_bases.forecast_pence / both_bases.resource_pence) AS INTEGER)
       END                                                     AS percent_of_resource
FROM both_bases
LEFT JOIN both_bases AS before ON before.organisation_id = both_bases.organisation_id
                              AND before.period_id = both_bases.period_id - 1
                              AND before.financial_year = both_bases.financial_year
                              AND before.kind = both_bases.kind
                              AND before.basis = both_bases.basis
