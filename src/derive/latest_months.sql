-- For a report that rests on the latest months of each year alone: of every submission, those of the latest month of their body,
-- year and kind, those of the latest up to :to_month, and those of :months_before months before these two, from which forecasts
-- move. Also those that give the balance that the year began with, or its control total, where a later one does not: each is taken from
-- the latest that gives one, whichever month that is. One row per submission, as in submission_in_force. What is not near a latest month is left out first, since that is soon
-- seen: the version that counts is sought of the rest alone.
WITH near AS MATERIALIZED (
    SELECT submission.submission_id
    FROM looked_at
    CROSS JOIN submission    -- of each body, not each of the ledger
    CROSS JOIN period
    WHERE submission.organisation_id = looked_at.organisation_id
      AND period.period_id = submission.period_id
      AND (NOT EXISTS (SELECT 1
                       FROM submission AS later
                       JOIN counted_import ON counted_import.import_run_id = later.import_run_id
                       WHERE later.organisation_id = submission.organisation_id
                         AND later.kind = submission.kind
                         AND later.period_id > submission.period_id + :months_before
                         AND later.period_id <= submission.period_id - period.month + 13)
           OR (period.month <= :to_month AND :to_month < 13
               AND NOT EXISTS (SELECT 1
                               FROM submission AS later
                               JOIN counted_import ON counted_import.import_run_id = later.import_run_id
                               WHERE later.organisation_id = submission.organisation_id
                                 AND later.kind = submission.kind
                                 AND later.period_id > submission.period_id + :months_before
                                 AND later.period_id <= submission.period_id - period.month + :to_month))
           OR EXISTS (SELECT 1
                      FROM line
                      WHERE line.code IN ('RES_BF', 'MEM_CT')
                        AND EXISTS (SELECT 1
                                    FROM figure
                                    WHERE figure.period_id = submission.period_id
                                      AND figure.organisation_id = submission.organisation_id
                                      AND figure.submission_id = submission.submission_id
                                      AND figure.line_id = line.line_id)
                        AND EXISTS (SELECT 1
                                    FROM submission AS later
                                    WHERE later.organisation_id = submission.organisation_id
                                      AND later.kind = submission.kind
                                      AND later.period_id > submission.period_id
                                      AND later.period_id <= submission.period_id - period.month + 13
                                      AND (SELECT COUNT(*) = 0 OR COUNT(*) > COUNT(figure.actual_ytd + figure.forecast_year)
                                           FROM figure
                                           WHERE figure.period_id = later.period_id
                                             AND figure.organisation_id = later.organisation_id
                                             AND figure.submission_id = later.submission_id
                                             AND figure.line_id = line.line_id))))
)
SELECT every_submission.*
FROM near
CROSS JOIN every_submission    -- each is looked up by its number
WHERE every_submission.submission_id = near.submission_id
