-- Published claims with their verdict. One row per claim in force. Pence, in the measure's sign convention.
SELECT statement_verdict.organisation,
       statement_verdict.financial_year,
       statement_verdict.measure,
       statement_verdict.scenario,
       statement_verdict.value_pence,
       statement_verdict.bound,
       statement_verdict.made_on,
       statement_verdict.source,
       statement_verdict.verdict,
       statement_verdict.difference_pence,
       statement_verdict.period,
       statement_verdict.stream,
       statement_verdict.basis,
       statement_verdict.confidence,
       statement_verdict.publisher,
       statement_verdict.outcome_source,
       statement_verdict.note,
       statement_verdict.import_run_id,
       statement_verdict.source_line,
       statement_verdict.compared_with,
       statement_verdict.verdict_reason,
       statement_verdict.in_return_month,
       statement_verdict.in_return_pence,
       statement_verdict.in_return_difference_pence,
       statement_verdict.in_return_verdict,
       statement_verdict.in_return_source
FROM wanted
JOIN statement_verdict ON statement_verdict.organisation_id = wanted.organisation_id
WHERE statement_verdict.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR statement_verdict.basis = :basis)
ORDER BY statement_verdict.organisation,
         statement_verdict.start_year,
         statement_verdict.made_on NULLS FIRST,
         statement_verdict.measure,
         statement_verdict.source,
         statement_verdict.statement_id
