-- What each method would have said of the years of the scope, and how they ended. One row per body, day, year and method. Pence.
SELECT backtest.organisation,
       backtest.made_on,
       backtest.for_year,
       backtest.method,
       backtest.predicted_pence,
       backtest.outturn_pence,
       backtest.error_pence,
       backtest.inputs,
       backtest.outturn_source
FROM wanted
JOIN backtest ON backtest.organisation_id = wanted.organisation_id
WHERE backtest.start_year BETWEEN :first_year AND :last_year
  AND (backtest.made_at_month IN (0, 13) OR backtest.made_at_month <= :to_month)
  AND (:basis IS NULL OR :basis = 'in_year')
ORDER BY backtest.organisation, backtest.start_year, backtest.made_on, ABS(backtest.error_pence), backtest.method
