-- C15 savings-at-risk-twice, warning
-- means: The risk that savings fail (RISK_QIPP) is larger than the savings that the forecast still counts on (F98): forecast for
--     the year less delivered to date. What is no longer in the forecast is counted twice.
-- do: Take the part that the forecast has already given up out of the risk.
WITH saving AS (
    SELECT submission_in_force.submission_id,
           submission_in_force.organisation_id,
           submission_in_force.financial_year,
           submission_in_force.month,
           submission_in_force.rounding_unit_pence,
           submission_in_force.import_run_id,
           COUNT(*) AS lines,
           SUM(CASE line.code WHEN 'RISK_QIPP' THEN figure.forecast_year END) AS at_risk_pence,
           SUM(CASE WHEN line.code <> 'RISK_QIPP' THEN figure.forecast_year - figure.actual_ytd END) AS to_come_pence,
           SUM(CASE WHEN line.code <> 'RISK_QIPP' AND (figure.forecast_year IS NULL OR figure.actual_ytd IS NULL)
                    THEN 1 ELSE 0 END) AS unknown_lines
    FROM submission_in_force
    JOIN line   ON line.code IN ('RISK_QIPP', 'QIPP_TXN_R', 'QIPP_TXN_NR', 'QIPP_TFM_R', 'QIPP_TFM_NR')
    JOIN figure ON figure.period_id = submission_in_force.period_id
               AND figure.organisation_id = submission_in_force.organisation_id
               AND figure.submission_id = submission_in_force.submission_id
               AND figure.line_id = line.line_id
    WHERE submission_in_force.kind = 'return'
    GROUP BY submission_in_force.submission_id, submission_in_force.organisation_id, submission_in_force.financial_year,
             submission_in_force.month, submission_in_force.rounding_unit_pence, submission_in_force.import_run_id
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       saving.month,
       'savings of {' || saving.at_risk_pence || '} are at risk; the forecast counts on {' || saving.to_come_pence || '} more'
         AS finding,
       saving.at_risk_pence - saving.to_come_pence AS difference_pence,
       'import ' || saving.import_run_id AS sources
FROM saving
JOIN organisation   ON organisation.organisation_id = saving.organisation_id
JOIN financial_year ON financial_year.financial_year = saving.financial_year
WHERE saving.unknown_lines = 0
  AND saving.at_risk_pence - saving.to_come_pence > saving.lines * saving.rounding_unit_pence
