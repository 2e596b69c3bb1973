-- Back-test: a column of view backtest for one body and year, as the view tells it. One row per row of the view. Pence.
SELECT told.method || ', made on ' || told.made_on AS label,
       CASE :column WHEN 'predicted' THEN told.predicted_pence
                    WHEN 'outturn' THEN told.outturn_pence
                    WHEN 'error' THEN told.error_pence END AS amount_pence,
       told.inputs || ' and ' || told.outturn_source AS source
FROM backtest AS told
WHERE told.organisation_id = :organisation_id
  AND told.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY label
