-- Two periods side by side: of each body in `wanted`, each measure of which either period knows something.
-- One row per organisation and measure. Pence; surplus plus; savings, risk and spending are sizes; percent in basis points.
--   change  = first - second; none where either is unknown, or where the two are told on different bases
--   percent = change / size of the second; none of nothing, nor across a change of sign
-- A period with a month is that month's return (accounts before returns), or nothing. A year without a month is its latest return;
-- where it has none, what was published of the year (as in year_value).
WITH asked AS (
    SELECT 1 AS side, :first_year AS financial_year, :first_month AS month
    UNION ALL
    SELECT 2, :second_year, :second_month
),
returned AS MATERIALIZED (
    SELECT ranked.side,
           ranked.organisation_id,
           ranked.submission_id,
           ranked.import_run_id
    FROM (SELECT asked.side,
                 submission_in_force.organisation_id,
                 submission_in_force.submission_id,
                 submission_in_force.import_run_id,
                 ROW_NUMBER() OVER (PARTITION BY asked.side, submission_in_force.organisation_id
                                    ORDER BY submission_in_force.month DESC,
                                             CASE submission_in_force.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
          FROM asked
          JOIN submission_in_force ON submission_in_force.financial_year = asked.financial_year
                                  AND (asked.month IS NULL OR submission_in_force.month = asked.month)
                                  AND submission_in_force.kind IN ('return', 'accounts')
          JOIN wanted              ON wanted.organisation_id = submission_in_force.organisation_id) AS ranked
    WHERE ranked.place = 1
),
known AS MATERIALIZED (
    SELECT returned.side,
           returned.organisation_id,
           measure.place,
           measure.measure,
           measure.is_size,
           CASE measure.measure WHEN 'cumulative' THEN 'cumulative' ELSE 'in_year' END AS basis,
           'import ' || returned.import_run_id AS source,
           CASE measure.measure WHEN 'plan'           THEN position.plan_pence
                                WHEN 'plan_ytd'       THEN position.plan_ytd_pence
                                WHEN 'actual_ytd'     THEN position.actual_ytd_pence
                                WHEN 'position'       THEN position.forecast_pence
                                WHEN 'variance'       THEN position.variance_pence
                                WHEN 'structural'     THEN carry_forward.structural_pence
                                WHEN 'one_off'        THEN carry_forward.in_year_pence - carry_forward.structural_pence
                                WHEN 'recurrent_gap'  THEN carry_forward.recurrent_gap_pence
                                WHEN 'cumulative'     THEN carry_forward.cumulative_pence
                                WHEN 'qipp_target'    THEN qipp.target_pence
                                WHEN 'qipp_delivered' THEN qipp.delivered_pence
                                WHEN 'net_risk'       THEN risk_position.net_risk_pence END AS value_pence
    FROM returned
    JOIN (SELECT 1 AS place, 'plan' AS measure, 0 AS is_size
          UNION ALL SELECT 2, 'plan_ytd', 0
          UNION ALL SELECT 3, 'actual_ytd', 0
          UNION ALL SELECT 4, 'position', 0
          UNION ALL SELECT 5, 'variance', 0
          UNION ALL SELECT 6, 'structural', 0
          UNION ALL SELECT 7, 'one_off', 0
          UNION ALL SELECT 8, 'recurrent_gap', 0
          UNION ALL SELECT 9, 'cumulative', 0
          UNION ALL SELECT 10, 'qipp_target', 1
          UNION ALL SELECT 11, 'qipp_delivered', 1
          UNION ALL SELECT 12, 'net_risk', 1) AS measure ON 1 = 1
    LEFT JOIN position      ON position.submission_id = returned.submission_id
                           AND position.basis = 'in_year'
    LEFT JOIN carry_forward ON carry_forward.submission_id = returned.submission_id
    LEFT JOIN qipp          ON qipp.submission_id = returned.submission_id
    LEFT JOIN risk_position ON risk_position.submission_id = returned.submission_id
                           AND risk_position.evidence = 'return'
    UNION ALL
    SELECT asked.side,
           year_value.organisation_id,
           CASE year_value.measure WHEN 'plan' THEN 1 WHEN 'position' THEN 4 WHEN 'structural' THEN 6 WHEN 'one_off' THEN 7 ELSE 9 END,
           year_value.measure,
           0,
           year_value.basis,
           year_value.source,
           year_value.value_pence
    FROM asked
    JOIN year_value ON year_value.financial_year = asked.financial_year
                   AND year_value.measure IN ('plan', 'position', 'structural', 'one_off', 'cumulative')
    JOIN wanted     ON wanted.organisation_id = year_value.organisation_id
    WHERE asked.month IS NULL
      AND NOT EXISTS (SELECT 1 FROM returned
                      WHERE returned.side = asked.side
                        AND returned.organisation_id = year_value.organisation_id)
),
paired AS (
    SELECT known.organisation_id,
           known.place,
           known.measure,
           known.is_size,
           MAX(CASE known.side WHEN 1 THEN known.value_pence END) AS first_pence,
           MAX(CASE known.side WHEN 2 THEN known.value_pence END) AS second_pence,
           MAX(CASE known.side WHEN 1 THEN known.basis END)       AS first_basis,
           MAX(CASE known.side WHEN 2 THEN known.basis END)       AS second_basis,
           MAX(CASE known.side WHEN 1 THEN known.source END)      AS first_source,
           MAX(CASE known.side WHEN 2 THEN known.source END)      AS second_source
    FROM known
    WHERE known.value_pence IS NOT NULL
    GROUP BY known.organisation_id,
             known.place,
             known.measure,
             known.is_size
),
changed AS (
    SELECT paired.*,
           CASE WHEN paired.first_basis = paired.second_basis THEN paired.first_pence - paired.second_pence END AS change_pence
    FROM paired
)
SELECT organisation.code AS organisation,
       changed.measure,
       changed.first_pence,
       changed.second_pence,
       changed.change_pence,
       CASE WHEN changed.change_pence IS NOT NULL
                 AND changed.second_pence <> 0
                 AND (changed.first_pence = 0 OR (changed.first_pence < 0) = (changed.second_pence < 0))
            THEN CAST(ROUND(10000.0 * changed.change_pence / ABS(changed.second_pence)) AS INTEGER)
       END AS change_percent,
       CASE WHEN changed.first_basis <> changed.second_basis THEN 'basis changed'
            WHEN changed.change_pence IS NULL THEN NULL
            WHEN changed.change_pence = 0 THEN 'unchanged'
            WHEN changed.is_size = 1 THEN CASE WHEN changed.change_pence > 0 THEN 'higher' ELSE 'lower' END
            WHEN changed.second_pence < 0 AND changed.first_pence > 0 THEN 'favourable: from deficit to surplus'
            WHEN changed.second_pence > 0 AND changed.first_pence < 0 THEN 'adverse: from surplus to deficit'
            WHEN changed.change_pence > 0 THEN 'favourable'
            ELSE 'adverse'
       END AS change_word,
       changed.first_source,
       changed.second_source,
       changed.first_basis,
       changed.second_basis,
       organisation.name AS organisation_name
FROM changed
JOIN organisation ON organisation.organisation_id = changed.organisation_id
ORDER BY organisation.code,
         changed.place
