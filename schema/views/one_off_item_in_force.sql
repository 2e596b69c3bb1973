CREATE VIEW one_off_item_in_force AS
-- The items judged one-off, as last judged: of each body, year and description the newest import; judgements given up fall out.
-- One row per item. Pence; effect on the position: help is plus, a one-off cost is minus.
SELECT one_off_item.*
FROM one_off_item
WHERE one_off_item.judged_until IS NULL
  AND NOT EXISTS (SELECT 1
                  FROM one_off_item AS later
                  WHERE later.organisation_id = one_off_item.organisation_id
                    AND later.financial_year = one_off_item.financial_year
                    AND later.description = one_off_item.description
                    AND later.import_run_id > one_off_item.import_run_id
                    AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
  AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = one_off_item.import_run_id)
