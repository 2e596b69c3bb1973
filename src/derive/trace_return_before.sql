-- The latest return in force of one body and year before a month. At most one row.
SELECT submission_in_force.submission_id,
       submission_in_force.month
FROM submission_in_force
WHERE submission_in_force.organisation_id = ?1
  AND submission_in_force.financial_year = ?2
  AND submission_in_force.kind = 'return'
  AND submission_in_force.month < ?3
ORDER BY submission_in_force.month DESC
LIMIT 1
