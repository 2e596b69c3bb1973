CREATE VIEW submission_in_force AS
-- The versions that count: of each body, month and kind of return, the latest whose import was not undone.
-- One row per organisation, period and kind.
SELECT submission.submission_id,
       submission.organisation_id,
       submission.period_id,
       period.financial_year,
       period.month,
       submission.kind,
       submission.version,
       submission.basis,
       submission.rounding_unit_pence,
       submission.import_run_id,
       submission.figure_count,
       submission.recorded_at
FROM submission
JOIN period ON period.period_id = submission.period_id
WHERE EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = submission.import_run_id)
  AND NOT EXISTS (SELECT 1
                  FROM submission AS later
                  JOIN counted_import ON counted_import.import_run_id = later.import_run_id
                  WHERE later.organisation_id = submission.organisation_id
                    AND later.period_id = submission.period_id
                    AND later.kind = submission.kind
                    AND later.version > submission.version)
