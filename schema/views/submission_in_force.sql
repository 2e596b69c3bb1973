CREATE VIEW submission_in_force AS
-- The versions that count: of each body, month and kind of return, the one that no later version supersedes.
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
WHERE NOT EXISTS (SELECT 1
                  FROM submission AS later
                  WHERE later.supersedes_submission_id = submission.submission_id)
