-- Savings: a column of view qipp for one body and year, as the view tells it. One row per row of the view. Pence.
SELECT CASE :column WHEN 'best_month' THEN 'best month so far ' ELSE '' END || told.evidence || CASE WHEN told.month IS NULL THEN '' ELSE ' of M' || told.month END AS label,
       CASE :column WHEN 'best_month' THEN told.best_month_pence
                    WHEN 'gross_target' THEN told.gross_target_pence
                    WHEN 'gross_delivered' THEN told.gross_delivered_pence
                    WHEN 'reinvestment' THEN told.reinvestment_pence END AS amount_pence,
       told.source AS source
FROM qipp AS told
WHERE told.organisation_id = :organisation_id
  AND told.start_year = :year
  AND (:month IS NULL OR told.month IS NULL OR told.month = :month)
ORDER BY label
