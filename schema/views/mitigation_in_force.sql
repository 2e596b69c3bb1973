CREATE VIEW mitigation_in_force AS
-- The mitigations that count, as last imported: of each body, month and description the newest import.
-- One row per mitigation and month. Pence; positive is good.
SELECT mitigation.*
FROM mitigation
WHERE NOT EXISTS (SELECT 1
                  FROM mitigation AS later
                  WHERE later.organisation_id = mitigation.organisation_id
                    AND later.financial_year = mitigation.financial_year
                    AND later.month = mitigation.month
                    AND later.description = mitigation.description
                    AND later.import_run_id > mitigation.import_run_id
                    AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
  AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = mitigation.import_run_id)
