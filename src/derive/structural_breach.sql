-- Should be none: a return whose lines all say R or NR, and whose parts do not add to its position. One row per breach.
SELECT organisation.code, financial_year.label
FROM wanted
JOIN structural_of_return ON structural_of_return.organisation_id = wanted.organisation_id
JOIN organisation         ON organisation.organisation_id = wanted.organisation_id
JOIN financial_year       ON financial_year.financial_year = structural_of_return.financial_year
WHERE structural_of_return.method = 'full'
  AND structural_of_return.in_year_pence
      <> structural_of_return.structural_pence + structural_of_return.non_recurrent_full_year_pence
LIMIT 1
