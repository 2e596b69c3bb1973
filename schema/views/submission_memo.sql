CREATE VIEW submission_memo AS
-- The lines of each return in force that stand beside the position chain, for the full year.
-- One row per organisation, period and kind of return that has any of them. Pence; each in its line's own direction.
--   F05  brought_forward_pence (surplus plus), brought_forward_adjustment_pence
--   F28  support_in_pence, support_out_pence, csf_pence (positive)
--   F25  full_year_effect_pence = MEM_FYE_QIPP - MEM_FYE_COST + MEM_FYE_RES (favourable plus)
--        savings_full_year_effect_pence is the first of the three alone
--   F31  underlying_reported_pence, position_reported_pence (surplus plus): as the body prints them
-- The full year is the actual of month 12 or 13 where there is one, else the forecast. A line with a blank part is NULL.
-- A line that is not listed is NULL too, but for the parts of a full-year effect: the listed parts make it up.
WITH memo_line AS MATERIALIZED (
    SELECT line.line_id,
           line.code
    FROM line
    WHERE line.code IN ('RES_BF', 'RES_BF_ADJ', 'RES_SUPPORT_IN', 'RES_SUPPORT_OUT', 'RES_CSF', 'MEM_FYE_QIPP',
                        'MEM_FYE_COST', 'MEM_FYE_RES', 'MEM_UNDERLYING_REP', 'MEM_POSITION_REP', 'MEM_CT')
),
amount AS (
    SELECT submission_in_force.submission_id,
           memo_line.code,
           COUNT(*) AS parts,
           COUNT(CASE WHEN submission_in_force.month >= 12 AND figure.actual_ytd IS NOT NULL
                      THEN figure.actual_ytd ELSE figure.forecast_year END) AS known_parts,
           SUM(CASE WHEN submission_in_force.month >= 12 AND figure.actual_ytd IS NOT NULL
                    THEN figure.actual_ytd ELSE figure.forecast_year END) AS pence
    FROM submission_in_force
    CROSS JOIN memo_line    -- a few lines of each return are looked up: without the word the engine may read every figure instead
    CROSS JOIN figure
    WHERE figure.period_id = submission_in_force.period_id
      AND figure.organisation_id = submission_in_force.organisation_id
      AND figure.submission_id = submission_in_force.submission_id
      AND figure.line_id = memo_line.line_id
    GROUP BY submission_in_force.submission_id,
             memo_line.code
),
listed AS (
    SELECT amount.submission_id,
           amount.code,
           CASE WHEN amount.known_parts = amount.parts THEN amount.pence END AS pence
    FROM amount
)
SELECT listed.submission_id,
       SUM(CASE WHEN listed.code = 'RES_BF' THEN listed.pence END)             AS brought_forward_pence,
       SUM(CASE WHEN listed.code = 'RES_BF_ADJ' THEN listed.pence END)         AS brought_forward_adjustment_pence,
       SUM(CASE WHEN listed.code = 'RES_BF_ADJ' THEN 1 ELSE 0 END)             AS has_adjustment,
       SUM(CASE WHEN listed.code = 'RES_SUPPORT_IN' THEN listed.pence END)     AS support_in_pence,
       SUM(CASE WHEN listed.code = 'RES_SUPPORT_IN' THEN 1 ELSE 0 END)         AS has_support_in,
       SUM(CASE WHEN listed.code = 'RES_SUPPORT_OUT' THEN listed.pence END)    AS support_out_pence,
       SUM(CASE WHEN listed.code = 'RES_SUPPORT_OUT' THEN 1 ELSE 0 END)        AS has_support_out,
       SUM(CASE WHEN listed.code = 'RES_CSF' THEN listed.pence END)            AS csf_pence,
       SUM(CASE WHEN listed.code = 'RES_CSF' THEN 1 ELSE 0 END)                AS has_csf,
       SUM(CASE WHEN listed.code = 'MEM_UNDERLYING_REP' THEN listed.pence END) AS underlying_reported_pence,
       SUM(CASE WHEN listed.code = 'MEM_POSITION_REP' THEN listed.pence END)   AS position_reported_pence,
       SUM(CASE WHEN listed.code = 'MEM_CT' THEN listed.pence END)             AS control_total_pence,
       SUM(CASE WHEN listed.code = 'MEM_FYE_QIPP' THEN listed.pence END)       AS savings_full_year_effect_pence,
       CASE WHEN SUM(CASE WHEN listed.code LIKE 'MEM_FYE%' AND listed.pence IS NULL THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE listed.code WHEN 'MEM_FYE_QIPP' THEN listed.pence
                                      WHEN 'MEM_FYE_COST' THEN -listed.pence
                                      WHEN 'MEM_FYE_RES'  THEN listed.pence END)
       END AS full_year_effect_pence
FROM listed
GROUP BY listed.submission_id
