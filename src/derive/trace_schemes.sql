-- The savings schemes in force of one body and year: those of :month, or of the latest month listed. One row per scheme, month and
-- recurrence. Pence; savings are plus.
SELECT qipp_scheme_in_force.month,
       qipp_scheme_in_force.name,
       qipp_scheme_in_force.kind,
       qipp_scheme_in_force.recurrence,
       qipp_scheme_in_force.plan_year_pence,
       qipp_scheme_in_force.plan_ytd_pence,
       qipp_scheme_in_force.delivered_ytd_pence,
       qipp_scheme_in_force.forecast_year_pence,
       qipp_scheme_in_force.import_run_id,
       qipp_scheme_in_force.source_line,
       qipp_scheme_in_force.annual_pence,
       qipp_scheme_in_force.has_reinvestment,
       qipp_scheme_in_force.reinvestment_plan_year_pence,
       qipp_scheme_in_force.reinvestment_plan_ytd_pence,
       qipp_scheme_in_force.reinvestment_delivered_ytd_pence,
       qipp_scheme_in_force.reinvestment_forecast_year_pence,
       qipp_scheme_in_force.reinvestment_annual_pence
FROM qipp_scheme_in_force
WHERE qipp_scheme_in_force.organisation_id = :organisation_id
  AND qipp_scheme_in_force.financial_year = :year
  AND qipp_scheme_in_force.month = COALESCE(:month, (SELECT MAX(latest.month)
                                                     FROM qipp_scheme_in_force AS latest
                                                     WHERE latest.organisation_id = :organisation_id
                                                       AND latest.financial_year = :year))
ORDER BY qipp_scheme_in_force.qipp_scheme_id
