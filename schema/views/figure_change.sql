CREATE VIEW figure_change AS
-- What a new version of a return says otherwise than the version that it took the place of.
-- One row per version, line, recurrence and measure that differs; of a line that is new or withdrawn, all four measures.
-- Pence, in the line's own direction; where `counts` is persons, people. before and after are NULL where the version has no
-- amount, or not the line.
--   change = after - before; NULL when either is unknown. A line that a version does not list is one that the body does not
--            use, so a new line changes by its whole amount, and a withdrawn one by as much the other way
--   effect_pence = sign * change: what it does to the in-year position (surplus plus); 0 for a line that never enters it
WITH side_by_side AS (
    SELECT version_before.submission_id,
           version_before.before_submission_id,
           version_before.import_run_id,
           version_before.organisation_id,
           version_before.period_id,
           version_before.kind,
           now.line_id,
           now.recurrence,
           CASE WHEN was.line_id IS NULL THEN 'new' ELSE 'changed' END AS verdict,
           was.plan_ytd      AS plan_ytd_before,
           now.plan_ytd      AS plan_ytd_after,
           was.actual_ytd    AS actual_ytd_before,
           now.actual_ytd    AS actual_ytd_after,
           was.plan_year     AS plan_year_before,
           now.plan_year     AS plan_year_after,
           was.forecast_year AS forecast_year_before,
           now.forecast_year AS forecast_year_after,
           was.source_line   AS before_line,
           now.source_line   AS after_line,
           COALESCE(was.carried_from_submission_id, was.submission_id) AS before_given_by,
           COALESCE(now.carried_from_submission_id, now.submission_id) AS after_given_by
    FROM version_before
    JOIN figure AS now ON now.period_id = version_before.period_id
                      AND now.organisation_id = version_before.organisation_id
                      AND now.submission_id = version_before.submission_id
    LEFT JOIN figure AS was ON was.period_id = version_before.period_id
                           AND was.organisation_id = version_before.organisation_id
                           AND was.submission_id = version_before.before_submission_id
                           AND was.line_id = now.line_id
                           AND was.recurrence = now.recurrence
    UNION ALL
    SELECT version_before.submission_id,
           version_before.before_submission_id,
           version_before.import_run_id,
           version_before.organisation_id,
           version_before.period_id,
           version_before.kind,
           was.line_id,
           was.recurrence,
           'withdrawn',
           was.plan_ytd,
           CAST(NULL AS INTEGER),
           was.actual_ytd,
           CAST(NULL AS INTEGER),
           was.plan_year,
           CAST(NULL AS INTEGER),
           was.forecast_year,
           CAST(NULL AS INTEGER),
           was.source_line,
           CAST(NULL AS INTEGER),
           COALESCE(was.carried_from_submission_id, was.submission_id),
           CAST(NULL AS INTEGER)
    FROM version_before
    JOIN figure AS was ON was.period_id = version_before.period_id
                      AND was.organisation_id = version_before.organisation_id
                      AND was.submission_id = version_before.before_submission_id
    LEFT JOIN figure AS now ON now.period_id = version_before.period_id
                           AND now.organisation_id = version_before.organisation_id
                           AND now.submission_id = version_before.submission_id
                           AND now.line_id = was.line_id
                           AND now.recurrence = was.recurrence
    WHERE now.line_id IS NULL
),
measured AS (
    SELECT side_by_side.submission_id,
           side_by_side.before_submission_id,
           side_by_side.import_run_id,
           side_by_side.organisation_id,
           side_by_side.period_id,
           side_by_side.kind,
           side_by_side.line_id,
           side_by_side.recurrence,
           side_by_side.verdict,
           side_by_side.before_line,
           side_by_side.after_line,
           side_by_side.before_given_by,
           side_by_side.after_given_by,
           measure.measure,
           measure.place AS measure_place,
           CASE measure.measure WHEN 'plan_ytd'      THEN side_by_side.plan_ytd_before
                                WHEN 'actual_ytd'    THEN side_by_side.actual_ytd_before
                                WHEN 'plan_year'     THEN side_by_side.plan_year_before
                                WHEN 'forecast_year' THEN side_by_side.forecast_year_before END AS before_pence,
           CASE measure.measure WHEN 'plan_ytd'      THEN side_by_side.plan_ytd_after
                                WHEN 'actual_ytd'    THEN side_by_side.actual_ytd_after
                                WHEN 'plan_year'     THEN side_by_side.plan_year_after
                                WHEN 'forecast_year' THEN side_by_side.forecast_year_after END AS after_pence
    FROM side_by_side
    CROSS JOIN (SELECT 'plan_ytd' AS measure, 1 AS place
                UNION ALL SELECT 'actual_ytd', 2
                UNION ALL SELECT 'plan_year', 3
                UNION ALL SELECT 'forecast_year', 4) AS measure
),
changed AS (
    SELECT measured.*,
           CASE measured.verdict WHEN 'new'       THEN measured.after_pence
                                 WHEN 'withdrawn' THEN -measured.before_pence
                                 ELSE measured.after_pence - measured.before_pence END AS change_pence
    FROM measured
    WHERE measured.verdict <> 'changed'
       OR measured.before_pence IS DISTINCT FROM measured.after_pence
)
SELECT changed.submission_id,
       changed.import_run_id,
       changed.before_submission_id,
       changed.organisation_id,
       changed.period_id,
       changed.kind,
       changed.line_id,
       line.counts,
       changed.recurrence,
       changed.measure,
       changed.measure_place,
       changed.before_pence,
       changed.after_pence,
       changed.change_pence,
       changed.verdict,
       CASE WHEN line.position_part IN ('resource', 'expenditure') THEN line.sign * changed.change_pence ELSE 0 END AS effect_pence,
       changed.before_given_by,
       changed.before_line,
       changed.after_given_by,
       changed.after_line
FROM changed
JOIN line ON line.line_id = changed.line_id
