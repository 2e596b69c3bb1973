CREATE VIEW restatement AS
-- Returns that were sent again: when, and what it did to the in-year position that they show.
-- One row per body, month, kind of return and version that took the place of another. Pence; surplus plus. A change is NULL
-- when the position before or after is unknown. It is measured from the version that counted when the newer one was written, also
-- where that was undone since: what was changed then stays what it was.
--   lines_moved    how many lines and recurrences are new, withdrawn, or have another amount
--   later_returns  how many later months of the year were in, of the same kind, when it came: more than none, and it moved
--                  history that later months stand on
--   standing       in force; superseded by a later version; undone
--   is_before_undone  1: the version that it is measured from was undone after this one came
WITH moved AS (
    SELECT side.submission_id,
           COUNT(*) AS lines_moved
    FROM (SELECT DISTINCT figure_change.submission_id,
                          figure_change.line_id,
                          figure_change.recurrence
          FROM figure_change) AS side
    GROUP BY side.submission_id
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       period.month,
       version_before.kind,
       version_before.version,
       version_before.before_version,
       version_before.recorded_at,
       version_before.import_run_id,
       version_before.before_import_run_id,
       was.actual_ytd_pence                              AS actual_ytd_before_pence,
       now.actual_ytd_pence                              AS actual_ytd_after_pence,
       now.actual_ytd_pence - was.actual_ytd_pence       AS actual_ytd_change_pence,
       was.plan_year_pence                               AS plan_year_before_pence,
       now.plan_year_pence                               AS plan_year_after_pence,
       now.plan_year_pence - was.plan_year_pence         AS plan_year_change_pence,
       was.forecast_year_pence                           AS forecast_year_before_pence,
       now.forecast_year_pence                           AS forecast_year_after_pence,
       now.forecast_year_pence - was.forecast_year_pence AS forecast_year_change_pence,
       was.full_year_pence                               AS full_year_before_pence,
       now.full_year_pence                               AS full_year_after_pence,
       now.full_year_pence - was.full_year_pence         AS full_year_change_pence,
       COALESCE(moved.lines_moved, 0)                    AS lines_moved,
       (SELECT COUNT(DISTINCT later.period_id)
        FROM submission AS later
        JOIN period AS later_period ON later_period.period_id = later.period_id
        WHERE later.organisation_id = version_before.organisation_id
          AND later.kind = version_before.kind
          AND later.period_id > version_before.period_id
          AND later_period.financial_year = period.financial_year
          AND later.import_run_id < version_before.import_run_id
          AND NOT EXISTS (SELECT 1
                          FROM import_undone_after
                          WHERE import_undone_after.import_run_id = later.import_run_id
                            AND import_undone_after.last_import_run_id < version_before.import_run_id)) AS later_returns,
       CASE WHEN in_force.submission_id IS NOT NULL      THEN 'in force'
            WHEN counted_import.import_run_id IS NULL    THEN 'undone'
            ELSE 'superseded' END AS standing,
       version_before.is_before_undone,
       version_before.submission_id,
       version_before.before_submission_id,
       version_before.organisation_id,
       period.financial_year AS start_year
FROM version_before
JOIN organisation            ON organisation.organisation_id = version_before.organisation_id
JOIN period                  ON period.period_id = version_before.period_id
JOIN financial_year          ON financial_year.financial_year = period.financial_year
LEFT JOIN version_position AS now ON now.submission_id = version_before.submission_id
LEFT JOIN version_position AS was ON was.submission_id = version_before.before_submission_id
LEFT JOIN moved                   ON moved.submission_id = version_before.submission_id
LEFT JOIN submission_in_force AS in_force ON in_force.submission_id = version_before.submission_id
LEFT JOIN counted_import          ON counted_import.import_run_id = version_before.import_run_id
