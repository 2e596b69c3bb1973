CREATE VIEW counted_repayment AS
-- The repayments of support that count: of each support and year of repayment the newest import that was not undone.
-- One row per repayment. Pence, as a size.
SELECT support_repayment.*
FROM support_repayment
WHERE EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = support_repayment.import_run_id)
  AND NOT EXISTS (SELECT 1
                  FROM support_repayment AS later
                  WHERE later.support_year = support_repayment.support_year
                    AND later.giver_id = support_repayment.giver_id
                    AND later.receiver_id = support_repayment.receiver_id
                    AND later.financial_year = support_repayment.financial_year
                    AND later.import_run_id > support_repayment.import_run_id
                    AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
