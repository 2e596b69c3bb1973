CREATE VIEW qipp_of_return AS
-- The savings lines of each return in force added up (F60, F61).
-- One row per return that has any of them. Pence; savings are positive. They are inside expenditure: never add them to a position.
--   target = plan of QIPP_TXN_*, QIPP_TFM_* and QIPP_UNID; delivered = the actual of month 12 or 13, before that the forecast.
--   What has no scheme (QIPP_UNID) is a plan: its actual is nil by definition, whatever the cell says.
-- A sum is NULL when a listed line has no amount; a line that a return does not list is one that the body does not use.
WITH amount AS (
    SELECT submission_in_force.submission_id,
           line.code,
           figure.recurrence,
           figure.plan_ytd,
           figure.plan_year,
           CASE WHEN line.code = 'QIPP_UNID' THEN 0 ELSE figure.actual_ytd END AS actual_ytd,
           CASE WHEN submission_in_force.month >= 12 AND line.code = 'QIPP_UNID' THEN 0
                WHEN submission_in_force.month >= 12 AND figure.actual_ytd IS NOT NULL THEN figure.actual_ytd
                ELSE figure.forecast_year END AS full_year
    FROM submission_in_force
    JOIN figure ON figure.period_id = submission_in_force.period_id
               AND figure.organisation_id = submission_in_force.organisation_id
               AND figure.submission_id = submission_in_force.submission_id
               AND figure.line_id IN (SELECT savings_line.line_id
                                      FROM line AS savings_line
                                      WHERE savings_line.code IN ('QIPP_TXN_R', 'QIPP_TXN_NR', 'QIPP_TFM_R', 'QIPP_TFM_NR', 'QIPP_UNID'))
    JOIN line   ON line.line_id = figure.line_id
    WHERE submission_in_force.kind IN ('return', 'accounts')
),
added AS (
    SELECT amount.submission_id,
           CASE WHEN COUNT(amount.plan_year) = COUNT(*)  THEN SUM(amount.plan_year) END  AS target_pence,
           CASE WHEN COUNT(amount.plan_ytd) = COUNT(*)   THEN SUM(amount.plan_ytd) END   AS target_ytd_pence,
           CASE WHEN COUNT(amount.full_year) = COUNT(*)  THEN SUM(amount.full_year) END  AS delivered_pence,
           CASE WHEN COUNT(amount.actual_ytd) = COUNT(*) THEN SUM(amount.actual_ytd) END AS delivered_ytd_pence,
           SUM(CASE WHEN amount.recurrence = 0 THEN 1 ELSE 0 END)                        AS unstated_lines,
           CASE WHEN COUNT(amount.plan_year) = COUNT(*)
                THEN SUM(CASE WHEN amount.recurrence = 1 THEN amount.plan_year ELSE 0 END) END AS recurrent_target_pence,
           CASE WHEN COUNT(amount.full_year) = COUNT(*)
                THEN SUM(CASE WHEN amount.recurrence = 1 THEN amount.full_year ELSE 0 END) END AS recurrent_delivered_pence,
           CASE WHEN COUNT(amount.plan_year) = COUNT(*)
                THEN SUM(CASE WHEN amount.code = 'QIPP_UNID' THEN amount.plan_year ELSE 0 END) END AS unidentified_pence
    FROM amount
    GROUP BY amount.submission_id
)
SELECT submission_in_force.submission_id,
       submission_in_force.organisation_id,
       submission_in_force.financial_year,
       submission_in_force.month,
       submission_in_force.kind,
       submission_in_force.import_run_id,
       added.target_pence,
       added.target_ytd_pence,
       added.delivered_pence,
       added.delivered_ytd_pence,
       added.unstated_lines,
       added.recurrent_target_pence,
       added.recurrent_delivered_pence,
       added.unidentified_pence
FROM added
JOIN submission_in_force ON submission_in_force.submission_id = added.submission_id
