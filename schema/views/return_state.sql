CREATE VIEW return_state AS
-- What became of the return of each body and month: in, late, nil, undone, missing, or not to be expected.
-- One row per body that sends returns and month 1 to 12, and month 13 where a return of it came in. The version that counts is of
-- the accounts where there are any, else of the return; plans and papers are neither.
--   in         a version counts
--   late       the same, but the first that counts came after the day on which it was due
--   nil        the same, but no amount of it differs from nil
--   undone     versions came, and all were undone
--   not_open   the body did not exist in the month
--   missing    nothing came
-- due_on is from the rule `return_due` of the year; where there is no such rule nothing is late. is_expected: 1 for the months of
-- the body's life, but not for month 13.
WITH counted AS (
    SELECT submission_in_force.organisation_id,
           submission_in_force.period_id,
           submission_in_force.submission_id,
           submission_in_force.version,
           submission_in_force.import_run_id,
           submission_in_force.recorded_at,
           (SELECT MIN(submission.recorded_at)
            FROM submission
            JOIN counted_import ON counted_import.import_run_id = submission.import_run_id
            WHERE submission.organisation_id = submission_in_force.organisation_id
              AND submission.period_id = submission_in_force.period_id
              AND submission.kind = submission_in_force.kind) AS first_recorded_at,
           ROW_NUMBER() OVER (PARTITION BY submission_in_force.organisation_id, submission_in_force.period_id
                              ORDER BY CASE submission_in_force.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM submission_in_force
    WHERE submission_in_force.kind IN ('return', 'accounts')
),
due AS (
    SELECT period.period_id,
           after.last_day AS due_on
    FROM period
    JOIN business_rule ON business_rule.rule = 'return_due'
                      AND business_rule.financial_year = period.financial_year
                      AND business_rule.denominator = 'last_day_of_next_month'
    JOIN period AS after ON after.financial_year = CASE period.month WHEN 12 THEN period.financial_year + 1
                                                                     ELSE period.financial_year END
                        AND after.month = CASE period.month WHEN 12 THEN 1 ELSE period.month + 1 END
    WHERE period.month <= 12
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       period.month,
       CASE WHEN counted.submission_id IS NOT NULL THEN
                 CASE WHEN EXISTS (SELECT 1
                                   FROM figure
                                   WHERE figure.period_id = counted.period_id
                                     AND figure.organisation_id = counted.organisation_id
                                     AND figure.submission_id = counted.submission_id)
                           AND NOT EXISTS (SELECT 1
                                           FROM figure
                                           WHERE figure.period_id = counted.period_id
                                             AND figure.organisation_id = counted.organisation_id
                                             AND figure.submission_id = counted.submission_id
                                             AND (COALESCE(figure.plan_ytd, 1) <> 0 OR COALESCE(figure.actual_ytd, 1) <> 0
                                                  OR COALESCE(figure.plan_year, 1) <> 0 OR COALESCE(figure.forecast_year, 1) <> 0))
                           THEN 'nil'
                      WHEN substr(counted.first_recorded_at, 1, 10) > due.due_on THEN 'late'
                      ELSE 'in' END
            WHEN EXISTS (SELECT 1
                         FROM submission
                         JOIN import_run ON import_run.import_run_id = submission.import_run_id
                         WHERE submission.organisation_id = organisation.organisation_id
                           AND submission.period_id = period.period_id
                           AND submission.kind IN ('return', 'accounts')) THEN 'undone'
            WHEN COALESCE(organisation.opened_on, '') > period.last_day
              OR COALESCE(organisation.closed_on, '9999-12-31') < period.first_day THEN 'not_open'
            ELSE 'missing'
       END AS state,
       counted.version,
       counted.import_run_id,
       counted.recorded_at,
       counted.first_recorded_at,
       due.due_on,
       CASE WHEN period.month <= 12
                 AND COALESCE(organisation.opened_on, '') <= period.last_day
                 AND COALESCE(organisation.closed_on, '9999-12-31') >= period.first_day THEN 1 ELSE 0 END AS is_expected,
       CASE WHEN counted.submission_id IS NOT NULL THEN 1 ELSE 0 END AS is_in,
       organisation.organisation_id,
       period.period_id,
       period.financial_year AS start_year
FROM organisation
CROSS JOIN period
JOIN financial_year ON financial_year.financial_year = period.financial_year
LEFT JOIN counted   ON counted.organisation_id = organisation.organisation_id
                   AND counted.period_id = period.period_id
                   AND counted.place = 1
LEFT JOIN due       ON due.period_id = period.period_id
WHERE organisation.kind IN ('ccg', 'icb')
  AND (period.month <= 12
       OR EXISTS (SELECT 1
                  FROM submission
                  JOIN import_run ON import_run.import_run_id = submission.import_run_id
                  WHERE submission.organisation_id = organisation.organisation_id
                    AND submission.period_id = period.period_id
                    AND submission.kind IN ('return', 'accounts')))
