CREATE VIEW qipp_scheme_in_force AS
-- The savings schemes that count, as last imported: of each body, month, name and recurrence the newest import.
-- One row per scheme, month and recurrence. Pence; savings are positive.
--   F70  net saving = gross saving - reinvestment, what must be spent to bring it about. A scheme that tells of any reinvestment has
--        gross amounts, and a net one is unknown where its own reinvestment is; a scheme that tells of none has net amounts already
SELECT qipp_scheme.*,
       CASE WHEN reinvesting.is_told = 1 THEN qipp_scheme.plan_year_pence - qipp_scheme.reinvestment_plan_year_pence
            ELSE qipp_scheme.plan_year_pence END     AS net_plan_year_pence,
       CASE WHEN reinvesting.is_told = 1 THEN qipp_scheme.plan_ytd_pence - qipp_scheme.reinvestment_plan_ytd_pence
            ELSE qipp_scheme.plan_ytd_pence END      AS net_plan_ytd_pence,
       CASE WHEN reinvesting.is_told = 1 THEN qipp_scheme.delivered_ytd_pence - qipp_scheme.reinvestment_delivered_ytd_pence
            ELSE qipp_scheme.delivered_ytd_pence END AS net_delivered_ytd_pence,
       CASE WHEN reinvesting.is_told = 1 THEN qipp_scheme.forecast_year_pence - qipp_scheme.reinvestment_forecast_year_pence
            ELSE qipp_scheme.forecast_year_pence END AS net_forecast_year_pence,
       CASE WHEN reinvesting.is_told = 1 THEN qipp_scheme.annual_pence - qipp_scheme.reinvestment_annual_pence
            ELSE qipp_scheme.annual_pence END        AS net_annual_pence,
       reinvesting.is_told AS has_reinvestment
FROM qipp_scheme
JOIN (SELECT told.qipp_scheme_id,
             CASE WHEN COALESCE(told.reinvestment_plan_year_pence, told.reinvestment_plan_ytd_pence, told.reinvestment_delivered_ytd_pence,
                                told.reinvestment_forecast_year_pence, told.reinvestment_annual_pence) IS NULL THEN 0 ELSE 1 END AS is_told
      FROM qipp_scheme AS told) AS reinvesting ON reinvesting.qipp_scheme_id = qipp_scheme.qipp_scheme_id
WHERE NOT EXISTS (SELECT 1
                  FROM qipp_scheme AS later
                  WHERE later.organisation_id = qipp_scheme.organisation_id
                    AND later.financial_year = qipp_scheme.financial_year
                    AND later.month = qipp_scheme.month
                    AND later.name = qipp_scheme.name
                    AND later.recurrence = qipp_scheme.recurrence
                    AND later.import_run_id > qipp_scheme.import_run_id
                    AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
  AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = qipp_scheme.import_run_id)
