CREATE VIEW version_then_in_force AS
-- Of each monthly return the version that the ledger had when the month was the latest one: what was known then.
-- One row per body and month of a return whose import counts. It is the last version that came before the first return of any
-- later month of that body came; where none did, because history was brought in backwards or in one file, the first version.
-- Later versions restate history. The order is that of the imports; those that were undone count for nothing.
WITH told AS (
    SELECT submission.submission_id,
           submission.organisation_id,
           submission.period_id,
           submission.version,
           submission.import_run_id,
           MIN(submission.import_run_id) OVER (PARTITION BY submission.organisation_id
                                               ORDER BY submission.period_id
                                               RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS followed_by
    FROM submission
    WHERE submission.kind = 'return'
      AND submission.organisation_id IN (SELECT submission_in_force.organisation_id FROM submission_in_force)   -- of those that are asked about
      AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = submission.import_run_id)
),
ranked AS (
    -- those that came in time first, the last of them before the others; then those that came too late, the first of them first
    SELECT told.*,
           ROW_NUMBER() OVER (PARTITION BY told.organisation_id, told.period_id
                              ORDER BY CASE WHEN told.followed_by IS NULL OR told.import_run_id < told.followed_by
                                            THEN told.version ELSE -told.version END DESC) AS place
    FROM told
)
SELECT ranked.submission_id,
       ranked.organisation_id,
       ranked.period_id,
       period.financial_year,
       period.month,
       period.last_day,
       ranked.version,
       ranked.import_run_id
FROM ranked
JOIN period ON period.period_id = ranked.period_id
WHERE ranked.place = 1
