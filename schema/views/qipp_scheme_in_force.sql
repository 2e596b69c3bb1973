CREATE VIEW qipp_scheme_in_force AS
-- The savings schemes that count, as last imported: of each body, month, name and recurrence the newest import.
-- One row per scheme, month and recurrence. Pence; savings are positive.
SELECT qipp_scheme.*
FROM qipp_scheme
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
