CREATE VIEW counted_transfer AS
-- The legs of support between bodies that count: of each giver, receiver, year, leg and day of agreement the newest import that
-- was not undone. One row per leg. Pence, positive; a leg that was withdrawn has its day in withdrawn_on.
SELECT transfer.*
FROM transfer
WHERE EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = transfer.import_run_id)
  AND NOT EXISTS (SELECT 1
                  FROM transfer AS later
                  WHERE later.financial_year = transfer.financial_year
                    AND later.giver_id = transfer.giver_id
                    AND later.receiver_id = transfer.receiver_id
                    AND later.leg = transfer.leg
                    AND COALESCE(later.agreed_on, '') = COALESCE(transfer.agreed_on, '')
                    AND later.import_run_id > transfer.import_run_id
                    AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
