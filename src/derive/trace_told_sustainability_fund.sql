-- The sustainability fund: a column of view sustainability_fund for one body and year, as the view tells it. One row per row of the view. Pence.
SELECT 'quarter ' || told.quarter AS label,
       CASE :column WHEN 'control_total' THEN told.control_total_pence
                    WHEN 'phased' THEN told.phased_pence
                    WHEN 'position' THEN told.position_pence
                    WHEN 'margin' THEN told.margin_pence
                    WHEN 'fund' THEN told.fund_pence
                    WHEN 'received' THEN told.received_pence END AS amount_pence,
       told.source AS source
FROM sustainability_fund AS told
WHERE told.organisation_id = :organisation_id
  AND told.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY label
