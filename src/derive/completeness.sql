-- Who was to send a return of each year that is asked about, and whether one is in. One row per year and body of the scope that
-- existed in it. Where no years are named, the years count of which the scope has a return.
SELECT organisation.code,
       financial_year.label,
       CASE WHEN EXISTS (SELECT 1
                         FROM submission_in_force
                         WHERE submission_in_force.organisation_id = organisation.organisation_id
                           AND submission_in_force.financial_year = financial_year.financial_year
                           AND submission_in_force.kind IN ('return', 'accounts')
                           AND submission_in_force.month <= :to_month) THEN 1 ELSE 0 END AS is_in
FROM wanted
JOIN organisation   ON organisation.organisation_id = wanted.organisation_id
JOIN financial_year ON financial_year.financial_year BETWEEN :first_year AND :last_year
WHERE organisation.kind IN ('ccg', 'icb')
  AND COALESCE(organisation.opened_on, '') <= financial_year.last_day
  AND COALESCE(organisation.closed_on, '9999-12-31') >= financial_year.first_day
  AND (:are_years_named = 1
       OR financial_year.financial_year IN (SELECT submission_in_force.financial_year
                                            FROM wanted AS sender
                                            JOIN submission_in_force ON submission_in_force.organisation_id = sender.organisation_id
                                            WHERE submission_in_force.kind IN ('return', 'accounts')
                                              AND submission_in_force.month <= :to_month))
ORDER BY financial_year.financial_year,
         organisation.code
