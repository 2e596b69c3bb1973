-- The largest lines whose split into recurrent and one-off is assumed, not stated by the file.
-- :least_pence = 100000000  the least amount, in pence
SELECT organisation,
       financial_year,
       month,
       line,
       line_name,
       recurrence,
       actual_ytd_pence,
       import_run_id,
       source_line
FROM return_figure
WHERE is_recurrence_assumed = 1
  AND position_part IN ('resource', 'expenditure')
  AND ABS(actual_ytd_pence) >= :least_pence
ORDER BY ABS(actual_ytd_pence) DESC, organisation, financial_year, month, line;
