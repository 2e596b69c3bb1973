-- The latest year of which a body in `wanted` has a return. One row; NULL when there is none.
SELECT MAX(period.financial_year)
FROM wanted
JOIN submission ON submission.organisation_id = wanted.organisation_id
JOIN period     ON period.period_id = submission.period_id
WHERE submission.kind IN ('return', 'accounts')
