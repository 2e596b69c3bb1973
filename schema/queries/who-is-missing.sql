-- Bodies whose return of a month is not in, with what there is of that year.
-- :fy = 2017-18  the financial year
-- :month = 9     the month of the return, 1 = April
SELECT organisation,
       organisation_name,
       financial_year,
       month,
       state
FROM return_state
WHERE financial_year = :fy
  AND month = :month
  AND is_expected = 1
  AND is_in = 0
ORDER BY organisation;
