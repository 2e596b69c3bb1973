-- Savings: the best month so far, as view qipp has it. One row per month of one body and year whose returns tell it. Pence.
SELECT qipp.best_month_pence,
       qipp.month
FROM qipp
WHERE :column = 'best_month'
  AND qipp.organisation_id = :organisation_id
  AND qipp.start_year = :year
  AND (:month IS NULL OR qipp.month = :month)
ORDER BY qipp.month
