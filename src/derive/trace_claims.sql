-- The claims in force about one body and year. One row per claim. Pence, in the measure's sign convention.
SELECT statement_in_force.statement_id,
       statement_in_force.measure,
       statement_in_force.family,
       statement_in_force.scenario,
       statement_in_force.stream,
       statement_in_force.month,
       statement_in_force.made_on,
       statement_in_force.amount_pence,
       statement_in_force.bound,
       statement_in_force.source,
       statement_in_force.includes_support,
       statement_in_force.confidence_rank,
       statement_in_force.import_run_id,
       statement_in_force.source_line
FROM statement_in_force
WHERE statement_in_force.organisation_id = :organisation_id
  AND statement_in_force.financial_year = :year
ORDER BY statement_in_force.confidence_rank,
         statement_in_force.made_on DESC NULLS LAST,
         statement_in_force.statement_id
