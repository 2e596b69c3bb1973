-- The returns in force that a question about one body and year rests on: those of :month, or of each kind the latest.
-- One row per return, accounts before returns before the rest.
SELECT submission_in_force.submission_id,
       submission_in_force.period_id,
       submission_in_force.month,
       submission_in_force.kind,
       submission_in_force.version
FROM submission_in_force
WHERE submission_in_force.organisation_id = :organisation_id
  AND submission_in_force.financial_year = :year
  AND submission_in_force.month = COALESCE(:month, (SELECT MAX(latest.month)
                                                    FROM submission_in_force AS latest
                                                    WHERE latest.organisation_id = :organisation_id
                                                      AND latest.financial_year = :year
                                                      AND latest.kind = submission_in_force.kind))
ORDER BY CASE submission_in_force.kind WHEN 'accounts' THEN 1 WHEN 'return' THEN 2 ELSE 3 END,
         submission_in_force.month DESC
