-- For a report that rests on the latest months of each year alone: of every submission, those of the latest month of their body,
-- year and kind, those of the latest up to :to_month, and those of :months_before months before these two, from which forecasts
-- move. Where :asks_openings is 1, also those that give the balance that the year began with, or its control total, where a later
-- one of them does not: each is taken from the latest that gives one, whichever month that is. One row per submission, as in
-- submission_in_force. Of most years the first two steps leave one return, and the version that counts is sought of that alone.
WITH RECURSIVE last AS (
    -- of each body a submission of the latest month that counts, whatever its kind, and then one of each year before
    SELECT looked_at.organisation_id,
           (SELECT submission.submission_id
            FROM submission
            WHERE submission.organisation_id = looked_at.organisation_id
              AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = submission.import_run_id)
            ORDER BY submission.period_id DESC
            LIMIT 1) AS submission_id
    FROM looked_at
    UNION ALL
    SELECT last.organisation_id,
           (SELECT earlier.submission_id
            FROM submission AS earlier
            WHERE earlier.organisation_id = last.organisation_id
              AND earlier.period_id <= (submission.period_id - 1) / 13 * 13    -- periods are numbered through, thirteen a year
              AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = earlier.import_run_id)
            ORDER BY earlier.period_id DESC
            LIMIT 1)
    FROM last
    JOIN submission ON submission.submission_id = last.submission_id
),
latest AS MATERIALIZED (
    SELECT submission.organisation_id,
           submission.period_id,
           submission.period_id - (submission.period_id - 1) % 13 AS first_period_id,
           submission.kind
    FROM last
    JOIN submission ON submission.submission_id = last.submission_id
),
near AS MATERIALIZED (
    SELECT submission.submission_id
    FROM latest
    CROSS JOIN submission    -- of each body and year, not each of the ledger
    WHERE submission.organisation_id = latest.organisation_id
      AND submission.period_id BETWEEN latest.first_period_id AND latest.period_id
      AND (submission.period_id >= latest.period_id - :months_before
           OR (submission.kind <> latest.kind
               AND NOT EXISTS (SELECT 1
                               FROM submission AS later
                               JOIN counted_import ON counted_import.import_run_id = later.import_run_id
                               WHERE later.organisation_id = submission.organisation_id
                                 AND later.kind = submission.kind
                                 AND later.period_id > submission.period_id + :months_before
                                 AND later.period_id <= latest.period_id))
           OR (submission.period_id < latest.first_period_id + :to_month
               AND :to_month < 13
               AND NOT EXISTS (SELECT 1
                               FROM submission AS later
                               JOIN counted_import ON counted_import.import_run_id = later.import_run_id
                               WHERE later.organisation_id = submission.organisation_id
                                 AND later.kind = submission.kind
                                 AND later.period_id > submission.period_id + :months_before
                                 AND later.period_id < latest.first_period_id + :to_month)))
),
lacking AS (
    -- the lines that one of them does not give, or gives without an amount
    SELECT submission.organisation_id,
           submission.period_id,
           submission.kind,
           line.line_id
    FROM near
    CROSS JOIN submission
    CROSS JOIN line
    WHERE submission.submission_id = near.submission_id
      AND line.code IN ('RES_BF', 'MEM_CT')
      AND (SELECT COUNT(*) = 0 OR COUNT(*) > COUNT(figure.actual_ytd + figure.forecast_year)
           FROM figure
           WHERE figure.period_id = submission.period_id
             AND figure.organisation_id = submission.organisation_id
             AND figure.submission_id = submission.submission_id
             AND figure.line_id = line.line_id)
),
telling AS MATERIALIZED (
    SELECT near.submission_id
    FROM near
    UNION
    SELECT submission.submission_id
    FROM lacking
    CROSS JOIN submission
    WHERE :asks_openings = 1
      AND submission.organisation_id = lacking.organisation_id
      AND submission.period_id BETWEEN lacking.period_id - (lacking.period_id - 1) % 13 AND lacking.period_id
      AND submission.kind = lacking.kind
      AND EXISTS (SELECT 1
                  FROM figure
                  WHERE figure.period_id = submission.period_id
                    AND figure.organisation_id = submission.organisation_id
                    AND figure.submission_id = submission.submission_id
                    AND figure.line_id = lacking.line_id)
)
SELECT every_submission.*
FROM telling
CROSS JOIN every_submission    -- each is looked up by its number
WHERE every_submission.submission_id = telling.submission_id
