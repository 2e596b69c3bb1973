-- The one-off help that was published for one body and year: what was had before what was planned, then the latest. At most one row.
SELECT statement_in_force.statement_id
FROM statement_in_force
WHERE statement_in_force.organisation_id = :organisation_id
  AND statement_in_force.financial_year = :year
  AND statement_in_force.family = 'nonrecurrent_benefit'
  AND statement_in_force.amount_pence IS NOT NULL
ORDER BY CASE statement_in_force.period WHEN 'plan' THEN 2 ELSE 1 END,
         statement_in_force.made_on DESC NULLS LAST,
         statement_in_force.statement_id
LIMIT 1
