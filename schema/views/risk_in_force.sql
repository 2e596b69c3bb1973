CREATE VIEW risk_in_force AS
-- The risks that count, as last imported: of each body, month and description the newest import.
-- One row per risk and month. Pence; positive is bad.
SELECT risk.*
FROM risk
WHERE NOT EXISTS (SELECT 1
                  FROM risk AS later
                  WHERE later.organisation_id = risk.organisation_id
                    AND later.financial_year = risk.financial_year
                    AND later.month = risk.month
                    AND later.description = risk.description
                    AND later.import_run_id > risk.import_run_id
                    AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
  AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = risk.import_run_id)
