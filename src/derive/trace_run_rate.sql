-- Run rate: a column of view run_rate for one body and year, as the view has it. One row per month and method that has an amount. Pence.
SELECT CASE :column WHEN 'extrapolated'      THEN run_rate.extrapolated_pence
                    WHEN 'implied_position'  THEN run_rate.implied_position_pence
                    WHEN 'exit_position'     THEN run_rate.exit_position_pence
                    WHEN 'difference'        THEN run_rate.difference_pence
                    WHEN 'band_low'          THEN run_rate.band_low_pence
                    WHEN 'band_high'         THEN run_rate.band_high_pence
                    WHEN 'required_monthly'  THEN run_rate.required_monthly_pence
                    WHEN 'average_monthly'   THEN run_rate.average_monthly_pence
                    WHEN 'lowest_month'      THEN run_rate.lowest_month_pence
                    WHEN 'reserves_forecast' THEN run_rate.reserves_forecast_pence END AS amount_pence,
       run_rate.month,
       run_rate.method
FROM run_rate
WHERE run_rate.organisation_id = :organisation_id
  AND run_rate.start_year = :year
  AND (:month IS NULL OR run_rate.month = :month)
ORDER BY run_rate.month,
         run_rate.method
