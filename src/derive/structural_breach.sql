-- Should be none: a return whose lines all say R or NR (method `full` of structural_of_return), and whose parts do not add to its
-- position. One row per breach.
SELECT organisation.code, financial_year.label
FROM wanted
JOIN submission_total         ON submission_total.organisation_id = wanted.organisation_id
LEFT JOIN unstated_recurrence ON unstated_recurrence.submission_id = submission_total.submission_id
JOIN organisation             ON organisation.organisation_id = wanted.organisation_id
JOIN financial_year           ON financial_year.financial_year = submission_total.financial_year
WHERE submission_total.kind IN ('return', 'accounts')
  AND (unstated_recurrence.submission_id IS NULL OR (unstated_recurrence.low_pence = 0 AND unstated_recurrence.high_pence = 0))
  AND submission_total.resource_full_year_pence - submission_total.expenditure_full_year_pence
      <> submission_total.recurrent_full_year_pence + submission_total.non_recurrent_full_year_pence
LIMIT 1
