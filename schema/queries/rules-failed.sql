-- Rules that bodies did not keep, and by how much: minus is how far they fell short.
-- :fy = all         a financial year such as 2017-18, or all
SELECT organisation,
       financial_year,
       month,
       rule_id,
       rule_name,
       margin_pence,
       basis,
       confirmed,
       evidence,
       source
FROM rule_result
WHERE result = 'fail'
  AND (:fy = 'all' OR financial_year = :fy)
ORDER BY organisation, financial_year, rule_id, margin_pence, basis, source;
