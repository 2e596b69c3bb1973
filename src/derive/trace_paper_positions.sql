-- The positions that published tables give of one body and year. One row per row of report position. Pence.
SELECT paper_position.month,
       paper_position.basis,
       paper_position.kind,
       paper_position.plan_pence,
       paper_position.plan_ytd_pence,
       paper_position.actual_ytd_pence,
       paper_position.forecast_pence
FROM paper_position
WHERE paper_position.organisation_id = :organisation_id
  AND paper_position.financial_year = :year
  AND (:month IS NULL OR paper_position.month IS NULL OR paper_position.month = :month)
ORDER BY paper_position.month,
         paper_position.kind,
         paper_position.basis,
         paper_position.rank
