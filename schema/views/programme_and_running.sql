CREATE VIEW programme_and_running AS
-- The full-year position split into its envelopes (F04): what may be spent on care, what is delegated, what on running costs.
-- One row per organisation, period and kind of return. Pence; surplus plus. The parts add to the in-year position; a part is
-- NULL when a line of it has no amount.
WITH effect AS (
    SELECT submission_in_force.submission_id,
           submission_in_force.organisation_id,
           submission_in_force.financial_year,
           submission_in_force.month,
           submission_in_force.kind,
           CASE WHEN line.section = 'running_costs' OR line.code LIKE 'RES\_RUN\_%' ESCAPE '\' THEN 'running'
                WHEN line.code LIKE 'RES\_PCD\_%' ESCAPE '\' OR line.code LIKE 'PCD\_%' ESCAPE '\' THEN 'delegated'
                ELSE 'programme'
           END AS envelope,
           line.sign * CASE WHEN submission_total.full_year_is_actual = 1 THEN figure.actual_ytd
                            ELSE figure.forecast_year END AS pence
    FROM submission_in_force
    JOIN submission_total ON submission_total.submission_id = submission_in_force.submission_id
    JOIN figure ON figure.period_id = submission_in_force.period_id
               AND figure.organisation_id = submission_in_force.organisation_id
               AND figure.submission_id = submission_in_force.submission_id
    JOIN line   ON line.line_id = figure.line_id
               AND line.position_part IN ('resource', 'expenditure')
)
SELECT effect.submission_id,
       effect.organisation_id,
       effect.financial_year,
       effect.month,
       effect.kind,
       CASE WHEN SUM(CASE WHEN effect.envelope = 'programme' AND effect.pence IS NULL THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN effect.envelope = 'programme' THEN effect.pence ELSE 0 END) END AS programme_pence,
       CASE WHEN SUM(CASE WHEN effect.envelope = 'delegated' AND effect.pence IS NULL THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN effect.envelope = 'delegated' THEN effect.pence ELSE 0 END) END AS delegated_pence,
       CASE WHEN SUM(CASE WHEN effect.envelope = 'running' AND effect.pence IS NULL THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN effect.envelope = 'running' THEN effect.pence ELSE 0 END) END AS running_costs_pence
FROM effect
GROUP BY effect.submission_id,
         effect.organisation_id,
         effect.financial_year,
         effect.month,
         effect.kind
