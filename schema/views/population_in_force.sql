CREATE VIEW population_in_force AS
-- Counts of people as last imported: of each body, date, way of counting and source the newest import.
-- One row per count. persons are people.
SELECT population.*
FROM population
WHERE NOT EXISTS (SELECT 1
                  FROM population AS later
                  WHERE later.organisation_id = population.organisation_id
                    AND later.as_of = population.as_of
                    AND later.basis = population.basis
                    AND COALESCE(later.source_id, 0) = COALESCE(population.source_id, 0)
                    AND later.import_run_id > population.import_run_id
                    AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
  AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = population.import_run_id)
