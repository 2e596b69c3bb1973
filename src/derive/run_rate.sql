-- The year if spending goes on as it has, as at the latest return up to :to_month, each method side by side.
-- One row per organisation, year and method. Pence; positions surplus plus, spending plus.
SELECT run_rate.organisation,
       run_rate.financial_year,
       run_rate.month,
       run_rate.method,
       run_rate.extrapolated_pence,
       run_rate.implied_position_pence,
       run_rate.forecast_pence,
       run_rate.exit_position_pence,
       run_rate.difference_pence,
       run_rate.required_ratio_percent,
       run_rate.rag,
       CASE run_rate.rag WHEN 'red' THEN 'yes' WHEN 'amber' THEN 'no' WHEN 'green' THEN 'no' END AS alarm,
       run_rate.confidence,
       run_rate.confirmed,
       run_rate.source,
       run_rate.band_low_pence,
       run_rate.band_high_pence,
       run_rate.required_monthly_pence,
       run_rate.average_monthly_pence,
       run_rate.lowest_month_pence,
       run_rate.reserves_forecast_pence,
       run_rate.basis,
       run_rate.assumption,
       run_rate.hockey_stick
FROM wanted
JOIN run_rate ON run_rate.organisation_id = wanted.organisation_id
WHERE run_rate.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR run_rate.basis = :basis)
  AND run_rate.submission_id IN (SELECT submission_id FROM wanted_submission)
ORDER BY run_rate.organisation,
         run_rate.start_year,
         CASE run_rate.method WHEN 'straight_line' THEN 1 WHEN 'plan_profile' THEN 2 WHEN 'last_three_months' THEN 3
                              WHEN 'trimmed' THEN 4 ELSE 5 END
