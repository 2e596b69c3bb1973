-- The monthly returns in force of one body and year. One row per month.
SELECT submission_in_force.month,
       submission_in_force.submission_id
FROM submission_in_force
WHERE submission_in_force.organisation_id = :organisation_id
  AND submission_in_force.financial_year = :year
  AND submission_in_force.kind = 'return'
  AND submission_in_force.month <= 12
ORDER BY submission_in_force.month
