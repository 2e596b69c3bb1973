-- The version of a monthly return that the ledger had when its month was the latest, and how its structural part is told. One row
-- at most.
SELECT return_then_in_force.submission_id,
       return_then_in_force.method
FROM return_then_in_force
WHERE return_then_in_force.organisation_id = :organisation_id
  AND return_then_in_force.financial_year = :year
  AND return_then_in_force.month = :month
