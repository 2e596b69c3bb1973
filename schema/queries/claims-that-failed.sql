-- Published claims that turned out otherwise, the furthest off first.
-- :fy = all  a financial year such as 2017-18, or all
-- A difference below nil: it came out worse than was claimed.
SELECT organisation,
       financial_year,
       measure_name,
       value_pence,
       bound,
       made_on,
       difference_pence,
       source,
       publisher,
       outcome_source
FROM statement_verdict
WHERE verdict = 'differs'
  AND (:fy = 'all' OR financial_year = :fy)
ORDER BY ABS(difference_pence) DESC, organisation, financial_year, source, measure_name;
