CREATE VIEW intervention_in_force AS
-- Events of a body's supervision as last imported: of each body, date, kind and source the newest import.
-- One row per event.
SELECT intervention.*
FROM intervention
WHERE NOT EXISTS (SELECT 1
                  FROM intervention AS later
                  WHERE later.organisation_id = intervention.organisation_id
                    AND later.happened_on = intervention.happened_on
                    AND later.kind = intervention.kind
                    AND COALESCE(later.source_id, 0) = COALESCE(intervention.source_id, 0)
                    AND later.import_run_id > intervention.import_run_id
                    AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
  AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = intervention.import_run_id)
