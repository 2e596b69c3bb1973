-- The returns and accounts in force of one body and year, the last word first. One row per return.
SELECT submission_in_force.submission_id,
       submission_in_force.month
FROM submission_in_force
WHERE submission_in_force.organisation_id = ?1
  AND submission_in_force.financial_year = ?2
  AND submission_in_force.kind IN ('return', 'accounts')
ORDER BY submission_in_force.month DESC,
         CASE submission_in_force.kind WHEN 'accounts' THEN 1 ELSE 2 END
