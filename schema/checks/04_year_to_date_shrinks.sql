-- C04 year-to-date-shrinks, error
-- means: By this month's return less had been spent since April, over all lines, than by last month's.
-- do: Make sure that the return stands under its own month and in its own unit.
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       now.month,
       'spending to date {' || now.expenditure_actual_ytd_pence || '}; in month ' || before.month || ' it was {'
         || before.expenditure_actual_ytd_pence || '}' AS finding,
       now.expenditure_actual_ytd_pence - before.expenditure_actual_ytd_pence AS difference_pence,
       'import ' || now.import_run_id AS sources
FROM submission_total AS now
JOIN submission_total AS before ON before.organisation_id = now.organisation_id
                               AND before.period_id = now.period_id - 1
                               AND before.financial_year = now.financial_year
                               AND before.kind = now.kind
JOIN organisation   ON organisation.organisation_id = now.organisation_id
JOIN financial_year ON financial_year.financial_year = now.financial_year
WHERE now.month <= 12
  AND now.expenditure_actual_ytd_pence < before.expenditure_actual_ytd_pence
