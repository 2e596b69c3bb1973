-- The cumulative position that a body closed a year with: brought forward, adjustments and the year itself, from its latest return
-- of month 12 or 13. One row, or none.
SELECT return_position.forecast_pence, return_position.month
FROM return_position
WHERE return_position.organisation_id = ?1
  AND return_position.financial_year = ?2
  AND return_position.basis = 'cumulative'
  AND return_position.month >= 12
  AND return_position.kind IN ('return', 'accounts')
ORDER BY return_position.month DESC
LIMIT 1
