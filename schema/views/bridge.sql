CREATE VIEW bridge AS
-- From the plan to the next year's opening, step by step, the ends tied to the penny.
-- One row per return in force (returns and accounts) and step. Pence; surplus plus; help is plus.
--   1 plan                     planned in-year position
--   2 variance                 position less plan
--   3 reported                 in-year position = 1 + 2
--   4 one_offs                 less the one-off part (F21), so that a one-off help is minus
--   5 structural               U1 = 3 + 4
--   6 full_year_effects        what lasting changes that began within the year do more in a whole one (F25)
--   7 exit                     U2 = 5 + 6: with which the next year begins
--   8 residual                 the next year's own start less the exit: nothing explains it here
--   9 next_year_before_one_offs  structural part of the next year's plan = 7 + 8; unknown where the next year has no return
-- kind: `level` is a position, `step` leads from one level to the next. NULL where a part is unknown; full-year effects that nobody
-- gives are unknown and not nil, and so is the exit then.
WITH base AS MATERIALIZED (
    SELECT structural_of_return.submission_id,
           structural_of_return.organisation_id,
           structural_of_return.financial_year,
           structural_of_return.month,
           structural_of_return.import_run_id,
           structural_of_return.method,
           structural_of_return.confidence,
           structural_of_return.in_year_pence AS reported,
           structural_of_return.structural_pence AS structural,
           submission_total.resource_plan_year_pence - submission_total.expenditure_plan_year_pence AS plan,
           COALESCE(submission_memo.full_year_effect_pence,
                    (SELECT SUM(full_year_effect_in_force.effect_pence)
                     FROM full_year_effect_in_force
                     WHERE full_year_effect_in_force.organisation_id = structural_of_return.organisation_id
                       AND full_year_effect_in_force.financial_year = structural_of_return.financial_year)) AS full_year_effects
    FROM structural_of_return
    JOIN submission_total     ON submission_total.submission_id = structural_of_return.submission_id
    LEFT JOIN submission_memo ON submission_memo.submission_id = structural_of_return.submission_id
),
planned AS (
    -- the recurrent part of each plan, from the earliest return of the year
    SELECT first.organisation_id,
           first.financial_year,
           CASE WHEN SUM(CASE WHEN figure.plan_year IS NULL OR figure.recurrence = 0 THEN 1 ELSE 0 END) = 0
                THEN SUM(CASE WHEN figure.recurrence = 1 THEN line.sign * figure.plan_year ELSE 0 END) END AS structural_plan
    FROM (SELECT submission_in_force.*,
                 ROW_NUMBER() OVER (PARTITION BY submission_in_force.organisation_id, submission_in_force.financial_year
                                    ORDER BY submission_in_force.month) AS place
          FROM submission_in_force
          WHERE submission_in_force.kind = 'return') AS first
    JOIN figure ON figure.period_id = first.period_id
               AND figure.organisation_id = first.organisation_id
               AND figure.submission_id = first.submission_id
    JOIN line   ON line.line_id = figure.line_id
               AND line.position_part IN ('resource', 'expenditure')
    WHERE first.place = 1
    GROUP BY first.organisation_id,
             first.financial_year
),
walked AS (
    SELECT base.*,
           base.structural + base.full_year_effects AS exit_position,
           planned.structural_plan                  AS next_start
    FROM base
    LEFT JOIN planned ON planned.organisation_id = base.organisation_id
                     AND planned.financial_year = base.financial_year + 1
),
stepped AS (
    SELECT walked.*,
           step.place,
           step.step,
           step.kind,
           CASE step.step WHEN 'plan'              THEN walked.plan
                          WHEN 'variance'          THEN walked.reported - walked.plan
                          WHEN 'reported'          THEN walked.reported
                          WHEN 'one_offs'          THEN walked.structural - walked.reported
                          WHEN 'structural'        THEN walked.structural
                          WHEN 'full_year_effects' THEN walked.full_year_effects
                          WHEN 'exit'              THEN walked.exit_position
                          WHEN 'residual'          THEN walked.next_start - walked.exit_position
                          ELSE walked.next_start END AS value_pence
    FROM walked
    JOIN (SELECT 1 AS place, 'plan' AS step, 'level' AS kind
          UNION ALL SELECT 2, 'variance', 'step'
          UNION ALL SELECT 3, 'reported', 'level'
          UNION ALL SELECT 4, 'one_offs', 'step'
          UNION ALL SELECT 5, 'structural', 'level'
          UNION ALL SELECT 6, 'full_year_effects', 'step'
          UNION ALL SELECT 7, 'exit', 'level'
          UNION ALL SELECT 8, 'residual', 'step'
          UNION ALL SELECT 9, 'next_year_before_one_offs', 'level') AS step ON 1 = 1
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       stepped.month,
       stepped.place        AS step_number,
       stepped.step,
       stepped.kind,
       stepped.value_pence,
       stepped.method,
       CASE WHEN stepped.value_pence IS NULL THEN 'none' ELSE stepped.confidence END AS confidence,
       'in_year' AS basis,
       CASE WHEN stepped.step = 'residual' AND stepped.value_pence IS NOT NULL
                 THEN 'the residual is growth, prices, new savings and whatever else the next plan holds: it is not explained here'
            WHEN stepped.step IN ('full_year_effects', 'exit') AND stepped.full_year_effects IS NULL
                 THEN 'nobody gives full-year effects: they are unknown, not nil' END AS assumption,
       'import ' || stepped.import_run_id AS source,
       stepped.submission_id,
       stepped.organisation_id,
       stepped.financial_year AS start_year
FROM stepped
JOIN organisation   ON organisation.organisation_id = stepped.organisation_id
JOIN financial_year ON financial_year.financial_year = stepped.financial_year
