-- C17 accounts-against-return, warning
-- means: The accounts of a year show another in-year position than its return of month 12: the audit changed something.
-- do: Use the accounts, and say what changed; a forecast is judged against the accounts.
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       accounts.month,
       'the accounts say {' || accounts.forecast_pence || '}; the return of month 12 said {' || last_return.forecast_pence || '}'
         AS finding,
       accounts.forecast_pence - last_return.forecast_pence AS difference_pence,
       'import ' || accounts.import_run_id AS sources
FROM return_position AS accounts
JOIN return_position AS last_return ON last_return.organisation_id = accounts.organisation_id
                                   AND last_return.financial_year = accounts.financial_year
                                   AND last_return.month = 12
                                   AND last_return.kind = 'return'
                                   AND last_return.basis = accounts.basis
JOIN submission_in_force ON submission_in_force.submission_id = last_return.submission_id
JOIN organisation        ON organisation.organisation_id = accounts.organisation_id
JOIN financial_year      ON financial_year.financial_year = accounts.financial_year
WHERE accounts.basis = 'in_year'
  AND accounts.kind = 'accounts'
  AND ABS(accounts.forecast_pence - last_return.forecast_pence) > 2 * submission_in_force.rounding_unit_pence
