-- The bodies whose word on support may bear on what is said of the wanted ones: those that a list of transfers puts opposite them,
-- those of which support was published at all, and, where a wanted body's return has support in a year, all whose returns have
-- some in that year: a leg that names no other side belongs to the only other leg of its amount. Rather one too many than one too
-- few: versions that count no more are not sorted out here. One row per body.
SELECT transfer.receiver_id AS organisation_id
FROM wanted
JOIN transfer ON transfer.giver_id = wanted.organisation_id
UNION
SELECT transfer.giver_id
FROM wanted
JOIN transfer ON transfer.receiver_id = wanted.organisation_id
UNION
SELECT statement.organisation_id
FROM measure
JOIN statement ON statement.measure = measure.measure
WHERE measure.family IN ('inter_ccg_transfer', 'inter_ccg_transfer_reversal')
UNION
SELECT figure.organisation_id
FROM (SELECT DISTINCT period.financial_year
      FROM wanted
      CROSS JOIN submission    -- a few lines of each return are looked up, not all figures read
      CROSS JOIN period
      CROSS JOIN line
      CROSS JOIN figure
      WHERE submission.organisation_id = wanted.organisation_id
        AND period.period_id = submission.period_id
        AND line.code IN ('RES_SUPPORT_IN', 'RES_SUPPORT_OUT')
        AND figure.period_id = submission.period_id
        AND figure.organisation_id = submission.organisation_id
        AND figure.submission_id = submission.submission_id
        AND figure.line_id = line.line_id
        AND NOT (figure.actual_ytd IS NOT NULL AND figure.actual_ytd = 0
                 AND figure.forecast_year IS NOT NULL AND figure.forecast_year = 0)) AS supported
CROSS JOIN period
CROSS JOIN submission
CROSS JOIN line
CROSS JOIN figure
WHERE period.financial_year = supported.financial_year
  AND submission.period_id = period.period_id
  AND line.code IN ('RES_SUPPORT_IN', 'RES_SUPPORT_OUT')
  AND figure.period_id = submission.period_id
  AND figure.organisation_id = submission.organisation_id
  AND figure.submission_id = submission.submission_id
  AND figure.line_id = line.line_id
  AND NOT (figure.actual_ytd IS NOT NULL AND figure.actual_ytd = 0
           AND figure.forecast_year IS NOT NULL AND figure.forecast_year = 0)
