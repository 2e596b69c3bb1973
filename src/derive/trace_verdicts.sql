-- The claims about one body and year that were held against something, and against what. One row per claim. Pence.
SELECT statement_verdict.statement_id,
       statement_verdict.difference_pence,
       statement_verdict.in_return_pence,
       statement_verdict.in_return_difference_pence,
       statement_verdict.compared_with,
       statement_verdict.in_return_submission_id,
       statement_verdict.in_return_month,
       statement_verdict.in_return_reading,
       statement_verdict.other_id,
       statement_verdict.answer_id
FROM statement_verdict
WHERE statement_verdict.organisation_id = :organisation_id
  AND statement_verdict.start_year = :year
  AND (statement_verdict.difference_pence IS NOT NULL OR statement_verdict.in_return_pence IS NOT NULL)
ORDER BY statement_verdict.statement_id
