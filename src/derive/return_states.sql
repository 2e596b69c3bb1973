-- Which returns of one year are in. One row per body of the scope that existed in the year, and month.
SELECT return_state.organisation,
       return_state.financial_year,
       return_state.month,
       return_state.state,
       return_state.version,
       return_state.import_run_id,
       return_state.recorded_at,
       return_state.due_on,
       return_state.first_recorded_at,
       return_state.organisation_name,
       return_state.is_expected
FROM wanted
JOIN return_state   ON return_state.organisation_id = wanted.organisation_id
JOIN organisation   ON organisation.organisation_id = wanted.organisation_id
JOIN financial_year ON financial_year.financial_year = return_state.start_year
WHERE return_state.start_year = :last_year
  AND return_state.month <= :to_month
  AND COALESCE(organisation.opened_on, '') <= financial_year.last_day
  AND COALESCE(organisation.closed_on, '9999-12-31') >= financial_year.first_day
ORDER BY return_state.organisation,
         return_state.month
