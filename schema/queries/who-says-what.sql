-- All that was published about the position of one body and year, in the order it was said.
-- :org = 09C       the body's code
-- :fy = 2017-18    the financial year
SELECT statement_in_force.made_on,
       statement_in_force.measure_name,
       statement_in_force.amount_pence,
       statement_in_force.bound,
       statement_in_force.basis,
       statement_in_force.confidence,
       statement_in_force.source,
       source.publisher,
       source.title
FROM statement_in_force
JOIN financial_year ON financial_year.financial_year = statement_in_force.financial_year
JOIN source ON source.source_id = statement_in_force.source_id
WHERE statement_in_force.organisation = :org
  AND financial_year.label = :fy
  AND statement_in_force.is_position = 1
ORDER BY statement_in_force.made_on, statement_in_force.measure, statement_in_force.source, statement_in_force.statement_id;
