CREATE VIEW planning_assumption_in_force AS
-- What is expected of a year that is being planned, as last imported: of each body, year, kind and description the newest import
-- that was not undone. One row per expectation. Pence. effect_pence: effect on the position: growth of resource adds, costs take
-- away; NULL for the allocation itself, which is no step.
SELECT planning_assumption.*,
       CASE planning_assumption.kind WHEN 'allocation' THEN NULL
                                     WHEN 'growth'     THEN planning_assumption.amount_pence
                                     ELSE -planning_assumption.amount_pence END AS effect_pence
FROM planning_assumption
WHERE NOT EXISTS (SELECT 1
                  FROM planning_assumption AS later
                  WHERE later.organisation_id = planning_assumption.organisation_id
                    AND later.financial_year = planning_assumption.financial_year
                    AND later.kind = planning_assumption.kind
                    AND later.description = planning_assumption.description
                    AND later.import_run_id > planning_assumption.import_run_id
                    AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
  AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = planning_assumption.import_run_id)
