-- The deepest deficits: the best that is known of each body's year.
-- :least_pence = 1  the least deficit, in pence
-- :fy = all         a financial year such as 2017-18, or all
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       year_position.outcome_pence,
       year_position.outcome_bound,
       year_position.outcome_basis,
       year_position.plan_pence,
       year_position.outcome_kind,
       year_position.outcome_source
FROM year_position
JOIN organisation ON organisation.organisation_id = year_position.organisation_id
JOIN financial_year ON financial_year.financial_year = year_position.financial_year
WHERE year_position.outcome_pence <= -:least_pence
  AND (:fy = 'all' OR financial_year.label = :fy)
ORDER BY year_position.outcome_pence, organisation.code, financial_year.label;
