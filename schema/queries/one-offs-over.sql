-- One-off lines of returns worth at least an amount: what will not come back next year.
-- :least_pence = 100000000  the least amount, in pence: 100000000 is a million pounds
-- :fy = all                 a financial year such as 2017-18, or all
-- Of each year the last month that is in. The effect on the position: help is plus, a one-off cost is minus. A line that the file
-- does not split is marked as assumed.
SELECT organisation,
       financial_year,
       month,
       line,
       line_name,
       sign * COALESCE(actual_ytd_pence, forecast_year_pence) AS effect_pence,
       CASE is_recurrence_assumed WHEN 1 THEN 'yes' ELSE 'no' END AS assumed
FROM return_figure AS figure_of_line
WHERE recurrence = 'NR'
  AND position_part IN ('resource', 'expenditure')
  AND ABS(COALESCE(actual_ytd_pence, forecast_year_pence)) >= :least_pence
  AND (:fy = 'all' OR financial_year = :fy)
  AND month = (SELECT MAX(month)
               FROM return_figure
               WHERE return_figure.organisation = figure_of_line.organisation
                 AND return_figure.financial_year = figure_of_line.financial_year)
ORDER BY ABS(effect_pence) DESC, organisation, financial_year, line;
