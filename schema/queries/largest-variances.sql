-- The lines of returns that are furthest from plan for the whole year, for better or worse.
-- :fy = all  a financial year such as 2017-18, or all
-- :rows = 20  how many lines
-- Of each body and year the last month that is in; only lines that enter the position. Plus is better than plan.
SELECT organisation,
       financial_year,
       month,
       line,
       line_name,
       plan_year_pence,
       forecast_year_pence,
       variance_year_pence
FROM line_variance AS of_line
WHERE section IN ('resource', 'programme_expenditure', 'running_costs')
  AND variance_year_pence <> 0
  AND (:fy = 'all' OR financial_year = :fy)
  AND month = (SELECT MAX(month)
               FROM line_variance
               WHERE line_variance.organisation_id = of_line.organisation_id
                 AND line_variance.financial_year = of_line.financial_year)
ORDER BY ABS(variance_year_pence) DESC, organisation, financial_year, line
LIMIT :rows;
