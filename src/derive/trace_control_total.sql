-- The control total that was set for one body and year, the last that was set. At most one row. Pence.
SELECT target.amount_pence,
       target.import_run_id,
       target.source_line
FROM target
WHERE target.organisation_id = :organisation_id
  AND target.financial_year = :year
  AND target.kind = 'control_total'
  AND target.basis <> 'cumulative'
  AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = target.import_run_id)
ORDER BY target.set_on DESC NULLS LAST,
         target.target_id DESC
LIMIT 1
