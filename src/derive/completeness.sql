-- Who was to send a return of the year, and whether one is in. One row per body of the scope that existed in the year.
SELECT organisation.code,
       CASE WHEN EXISTS (SELECT 1
                         FROM submission_in_force
                         WHERE submission_in_force.organisation_id = organisation.organisation_id
                           AND submission_in_force.financial_year = :last_year
                           AND submission_in_force.kind IN ('return', 'accounts')
                           AND submission_in_force.month <= :to_month) THEN 1 ELSE 0 END AS is_in
FROM wanted
JOIN organisation   ON organisation.organisation_id = wanted.organisation_id
JOIN financial_year ON financial_year.financial_year = :last_year
WHERE organisation.kind IN ('ccg', 'icb')
  AND COALESCE(organisation.opened_on, '') <= financial_year.last_day
  AND COALESCE(organisation.closed_on, '9999-12-31') >= financial_year.first_day
ORDER BY organisation.code
