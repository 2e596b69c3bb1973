-- Back-test: a column of view backtest for one body and the year that was looked ahead to, as the view has it. One row per row of the
-- view that has an amount there. Pence.
SELECT CASE :column WHEN 'predicted' THEN backtest.predicted_pence
                    WHEN 'outturn'   THEN backtest.outturn_pence
                    WHEN 'error'     THEN backtest.error_pence END AS amount_pence,
       backtest.method,
       backtest.made_at_month,
       backtest.made_on
FROM backtest
WHERE backtest.organisation_id = :organisation_id
  AND backtest.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY backtest.made_on,
         backtest.method
