CREATE VIEW told_in_return AS
-- What each return in force says of the things that published claims are about.
-- One row per return (returns and accounts), family of measures and reading. Pence; signs are those of the measures. What a return
-- does not list, or lists without an amount, has no row: missing is never zero.
--   plan, position_ytd_plan, position_ytd, forecast_outturn    as in return_position, reading in_year or cumulative
--   cumulative_position   the forecast with the balance brought forward         opening_position    RES_BF
--   allocation            resource of the year, A (F01)                         expenditure         spent in the year, E (F02)
--   control_total         MEM_CT                                                underlying_position MEM_UNDERLYING_REP
--   qipp_target, qipp_forecast, qipp_delivered   as in qipp_of_return, reading year or to_date (F60, F61)
--   inter_ccg_transfer    RES_SUPPORT_IN less RES_SUPPORT_OUT: received plus, given minus (F28)
WITH position AS MATERIALIZED (
    SELECT return_position.submission_id,
           return_position.basis,
           return_position.plan_pence,
           return_position.plan_ytd_pence,
           return_position.actual_ytd_pence,
           return_position.forecast_pence,
           return_position.resource_pence
    FROM return_position
    WHERE return_position.kind IN ('return', 'accounts')
),
memo AS MATERIALIZED (
    SELECT submission_memo.* FROM submission_memo
),
saving AS MATERIALIZED (
    SELECT qipp_of_return.submission_id,
           qipp_of_return.target_pence,
           qipp_of_return.target_ytd_pence,
           qipp_of_return.delivered_pence,
           qipp_of_return.delivered_ytd_pence
    FROM qipp_of_return
),
told AS (
    SELECT position.submission_id, 'plan' AS family, position.basis AS reading, position.plan_pence AS amount_pence FROM position
    UNION ALL
    SELECT position.submission_id, 'position_ytd_plan', position.basis, position.plan_ytd_pence FROM position
    UNION ALL
    SELECT position.submission_id, 'position_ytd', position.basis, position.actual_ytd_pence FROM position
    UNION ALL
    SELECT position.submission_id, 'forecast_outturn', position.basis, position.forecast_pence FROM position
    UNION ALL
    SELECT position.submission_id, 'cumulative_position', position.basis, position.forecast_pence FROM position WHERE position.basis = 'cumulative'
    UNION ALL
    SELECT position.submission_id, 'allocation', 'year', position.resource_pence FROM position WHERE position.basis = 'in_year'
    UNION ALL
    SELECT position.submission_id, 'expenditure', 'year', position.resource_pence - position.forecast_pence
    FROM position
    WHERE position.basis = 'in_year'
    UNION ALL
    SELECT memo.submission_id, 'opening_position', 'year', memo.brought_forward_pence FROM memo
    UNION ALL
    SELECT memo.submission_id, 'control_total', 'year', memo.control_total_pence FROM memo
    UNION ALL
    SELECT memo.submission_id, 'underlying_position', 'year', memo.underlying_reported_pence FROM memo
    UNION ALL
    SELECT memo.submission_id,
           'inter_ccg_transfer',
           'year',
           CASE WHEN memo.has_support_in > 0 THEN memo.support_in_pence ELSE 0 END
             - CASE WHEN memo.has_support_out > 0 THEN memo.support_out_pence ELSE 0 END
    FROM memo
    WHERE memo.has_support_in + memo.has_support_out > 0
    UNION ALL
    SELECT saving.submission_id, 'qipp_target', 'year', saving.target_pence FROM saving
    UNION ALL
    SELECT saving.submission_id, 'qipp_target', 'to_date', saving.target_ytd_pence FROM saving
    UNION ALL
    SELECT saving.submission_id, 'qipp_forecast', 'year', saving.delivered_pence FROM saving
    UNION ALL
    SELECT saving.submission_id, 'qipp_delivered', 'to_date', saving.delivered_ytd_pence FROM saving
    UNION ALL
    SELECT saving.submission_id, 'qipp_delivered', 'year', saving.delivered_pence FROM saving
)
SELECT submission_in_force.submission_id,
       submission_in_force.organisation_id,
       submission_in_force.financial_year,
       submission_in_force.month,
       submission_in_force.kind,
       told.family,
       told.reading,
       told.amount_pence,
       submission_in_force.rounding_unit_pence,
       submission_in_force.import_run_id
FROM told
JOIN submission_in_force ON submission_in_force.submission_id = told.submission_id
WHERE submission_in_force.kind IN ('return', 'accounts')
  AND told.amount_pence IS NOT NULL
