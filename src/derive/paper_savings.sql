-- Savings to date against their target, month by month, as the returns up to :to_month tell them.
-- One row per organisation, year and month of a return. Pence; savings are plus.
SELECT qipp.organisation,
       qipp.financial_year,
       qipp.month,
       qipp.target_ytd_pence,
       qipp.delivered_ytd_pence
FROM wanted
JOIN qipp ON qipp.organisation_id = wanted.organisation_id
WHERE qipp.start_year BETWEEN :first_year AND :last_year
  AND qipp.evidence = 'return'
  AND qipp.month <= :to_month
  AND qipp.month <= 12
  AND (:basis IS NULL OR qipp.basis = :basis)
ORDER BY qipp.organisation,
         qipp.start_year,
         qipp.month
