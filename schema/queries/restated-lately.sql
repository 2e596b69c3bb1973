-- Returns that were sent again within the last days, and what it did to the position they show.
-- :days = 31  how many days back, counted from the last import into this ledger
SELECT organisation,
       financial_year,
       month,
       version,
       substr(recorded_at, 1, 10) AS recorded_on,
       actual_ytd_change_pence,
       forecast_year_change_pence,
       lines_moved,
       later_returns,
       standing
FROM restatement
WHERE recorded_at >= date((SELECT MAX(recorded_at) FROM import_run), '-' || :days || ' days')
ORDER BY ABS(COALESCE(forecast_year_change_pence, 0)) DESC, organisation, financial_year, month;
