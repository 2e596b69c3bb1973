CREATE VIEW scenario_in_force AS
-- The named conditions that count, as last imported: of each condition, year and body the newest import.
-- One row per condition and body that it touches. Pence; effect on the position.
SELECT scenario.*
FROM scenario
WHERE NOT EXISTS (SELECT 1
                  FROM scenario AS later
                  WHERE later.organisation_id = scenario.organisation_id
                    AND later.financial_year = scenario.financial_year
                    AND later.name = scenario.name
                    AND later.import_run_id > scenario.import_run_id
                    AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
  AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = scenario.import_run_id)
