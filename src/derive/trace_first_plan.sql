-- The plan that a body's year began with: who says it, and the return that does, if one does. One row at most.
SELECT year_first_plan.plan_source,
       year_first_plan.submission_id,
       period.month
FROM year_first_plan
LEFT JOIN submission ON submission.submission_id = year_first_plan.submission_id
LEFT JOIN period     ON period.period_id = submission.period_id
WHERE year_first_plan.organisation_id = :organisation_id
  AND year_first_plan.financial_year = :year
