-- The first return in force of one body and year, whose plan is the year's first. At most one row.
SELECT submission_in_force.submission_id,
       submission_in_force.month
FROM submission_in_force
WHERE submission_in_force.organisation_id = ?1
  AND submission_in_force.financial_year = ?2
  AND submission_in_force.kind = 'return'
ORDER BY submission_in_force.month
LIMIT 1
