-- The cells behind a figure: lines of the returns in force of one body and month, then published claims.
-- One row per figure or claim. Pence; effect_pence is what the full-year amount does to the position (surplus plus).
WITH wanted_return AS (
    SELECT submission_in_force.*
    FROM submission_in_force
    WHERE submission_in_force.organisation_id = :organisation_id
      AND submission_in_force.financial_year = :year
      AND submission_in_force.month = COALESCE(:month, (SELECT MAX(latest.month)
                                                        FROM submission_in_force AS latest
                                                        WHERE latest.organisation_id = :organisation_id
                                                          AND latest.financial_year = :year))
)
SELECT line.code AS line,
       CASE figure.recurrence WHEN 1 THEN 'R' WHEN 2 THEN 'NR' ELSE '' END
         || CASE figure.is_recurrence_assumed WHEN 1 THEN ' (assumed)' ELSE '' END AS recurrence,
       figure.plan_ytd      AS plan_ytd_pence,
       figure.actual_ytd    AS actual_ytd_pence,
       figure.plan_year     AS plan_year_pence,
       figure.forecast_year AS forecast_year_pence,
       CASE WHEN line.position_part IN ('resource', 'expenditure')
            THEN line.sign * CASE WHEN submission_total.full_year_is_actual = 1 THEN figure.actual_ytd
                                  ELSE figure.forecast_year END END AS effect_pence,
       source.name          AS file,
       figure.source_line   AS source_line,
       'import ' || wanted_return.import_run_id || ', ' || wanted_return.kind || ' version ' || wanted_return.version AS came_by
FROM wanted_return
JOIN figure     ON figure.period_id = wanted_return.period_id
               AND figure.organisation_id = wanted_return.organisation_id
               AND figure.submission_id = wanted_return.submission_id
JOIN line       ON line.line_id = figure.line_id
JOIN import_run ON import_run.import_run_id = wanted_return.import_run_id
JOIN source     ON source.source_id = import_run.source_id
LEFT JOIN submission_total ON submission_total.submission_id = wanted_return.submission_id
WHERE line.code = :what
   OR (:what = 'position'   AND line.position_part IN ('resource', 'expenditure'))
   OR (:what = 'structural' AND line.position_part IN ('resource', 'expenditure') AND figure.recurrence <> 2)
   OR (:what = 'one_off'    AND line.position_part IN ('resource', 'expenditure') AND figure.recurrence <> 1)
UNION ALL
SELECT statement_in_force.measure,
       statement_in_force.bound,
       CAST(NULL AS INTEGER),
       CASE WHEN statement_in_force.family = 'position_ytd' THEN statement_in_force.amount_pence END,
       CASE WHEN statement_in_force.family = 'plan' THEN statement_in_force.amount_pence END,
       CASE WHEN statement_in_force.family NOT IN ('position_ytd', 'plan') THEN statement_in_force.amount_pence END,
       CAST(NULL AS INTEGER),
       source.name,
       statement_in_force.source_line,
       'import ' || statement_in_force.import_run_id || ', claim of ' || statement_in_force.source || ' ' || cited.publisher
FROM statement_in_force
JOIN import_run      ON import_run.import_run_id = statement_in_force.import_run_id
JOIN source          ON source.source_id = import_run.source_id
JOIN source AS cited ON cited.source_id = statement_in_force.source_id
WHERE statement_in_force.organisation_id = :organisation_id
  AND statement_in_force.financial_year = :year
  AND (:month IS NULL OR statement_in_force.month IS NULL OR statement_in_force.month = :month)
  AND (statement_in_force.measure = :what
       OR (:what = 'position' AND statement_in_force.family IN ('plan', 'position_ytd', 'forecast_outturn', 'outturn'))
       OR (:what = 'structural' AND statement_in_force.family IN ('forecast_outturn', 'opening_position', 'inter_ccg_transfer',
                                                                  'qipp_target', 'qipp_delivered', 'qipp_forecast'))
       OR (:what = 'one_off' AND statement_in_force.family IN ('inter_ccg_transfer', 'nonrecurrent_benefit')))
ORDER BY file, source_line, line
