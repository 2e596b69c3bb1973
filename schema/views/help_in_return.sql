CREATE VIEW help_in_return AS
-- One-off help that a return shows by its lines, whatever their marks: what an add-back takes off the position (F30, variants U4 and U6).
-- One row per return in force (returns and accounts) with any of these lines. Pence; help is plus; full year.
--   reserves_let_go_pence   contingency, headroom and risk reserve: planned less spent, where less was spent than planned
--   prior_year_gain_pence   gains on items of earlier years (OTH_PRIORYR); a cost of earlier years is no gain, and nil here
--   one_off_savings_pence   savings marked non-recurrent (QIPP_TXN_NR, QIPP_TFM_NR); they are inside expenditure
--   has_savings             1 when the return lists any savings line: a return without one does not say that there were no savings
-- A line that a return does not list is one that the body does not use; a listed line without an amount makes its sum NULL.
WITH amount AS (
    SELECT submission_in_force.submission_id,
           CASE WHEN line.code IN ('RSV_CONT', 'RSV_NRHEAD', 'RSV_RISK') THEN 'reserve'
                WHEN line.code = 'OTH_PRIORYR'                           THEN 'prior_year'
                WHEN line.code IN ('QIPP_TXN_NR', 'QIPP_TFM_NR')         THEN 'one_off_saving'
                ELSE 'lasting_saving' END AS part,
           figure.plan_year,
           CASE WHEN submission_in_force.month >= 12 AND figure.actual_ytd IS NOT NULL THEN figure.actual_ytd
                ELSE figure.forecast_year END AS full_year
    FROM submission_in_force
    JOIN line   ON line.code IN ('RSV_CONT', 'RSV_NRHEAD', 'RSV_RISK', 'OTH_PRIORYR', 'QIPP_TXN_NR', 'QIPP_TFM_NR', 'QIPP_TXN_R',
                                 'QIPP_TFM_R', 'QIPP_UNID')
    JOIN figure ON figure.period_id = submission_in_force.period_id
               AND figure.organisation_id = submission_in_force.organisation_id
               AND figure.submission_id = submission_in_force.submission_id
               AND figure.line_id = line.line_id
    WHERE submission_in_force.kind IN ('return', 'accounts')
),
helped AS (
    SELECT amount.submission_id,
           amount.part,
           CASE amount.part WHEN 'reserve'        THEN CASE WHEN amount.plan_year < amount.full_year THEN 0
                                                            ELSE amount.plan_year - amount.full_year END
                            WHEN 'prior_year'     THEN CASE WHEN amount.full_year > 0 THEN 0 ELSE -amount.full_year END
                            WHEN 'one_off_saving' THEN amount.full_year
                            ELSE 0 END AS help
    FROM amount
)
SELECT helped.submission_id,
       CASE WHEN SUM(CASE WHEN helped.part = 'reserve' AND helped.help IS NULL THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN helped.part = 'reserve' THEN helped.help ELSE 0 END) END        AS reserves_let_go_pence,
       CASE WHEN SUM(CASE WHEN helped.part = 'prior_year' AND helped.help IS NULL THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN helped.part = 'prior_year' THEN helped.help ELSE 0 END) END     AS prior_year_gain_pence,
       CASE WHEN SUM(CASE WHEN helped.part = 'one_off_saving' AND helped.help IS NULL THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN helped.part = 'one_off_saving' THEN helped.help ELSE 0 END) END AS one_off_savings_pence,
       MAX(CASE WHEN helped.part IN ('one_off_saving', 'lasting_saving') THEN 1 ELSE 0 END)    AS has_savings
FROM helped
GROUP BY helped.submission_id
