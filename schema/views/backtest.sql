CREATE VIEW backtest AS
-- What each way of looking ahead would have said of the next year, beside how that year ended.
-- One row per organisation, day on which it could be said, year that it is about, and method. Pence; surplus plus.
-- error_pence = outturn - predicted: minus is worse than predicted.
--   position repeats       the position of the year, as the month's return forecast it or as the year closed
--   position less one-offs the same without what is one-off: structural (U1, F20) of the month's return; or, from what was
--                          published, the outturn less the one-off help that was reported for the year
--   run rate               twelve times the average month of the position to date, from month 4 on
--   plan                   the next year's own plan, as the year began with it (`year_first_plan`)
-- What is said at a month reads that month's return alone, as it was before a later month was in: no later return, and no later
-- version of this one (`return_then_in_force`). Structural is what the return tells by itself: a list of one-off items,
-- which is judged of the year and mostly after it, is left aside, and the method is silent where only that would tell.
-- What is said of a closed year is dated with its last day, though outturns are published later; a plan with the first day of
-- its year. One-off help is the latest that was published for the year, what was had before what was planned.
-- Like is held against like: what was added up from a group's members is scored by the sum of its members, where that is whole,
-- and not by a figure of the group's own.
WITH monthly AS (
    SELECT return_then_in_force.organisation_id,
           return_then_in_force.financial_year,
           return_then_in_force.month,
           return_then_in_force.last_day AS made_on,
           return_then_in_force.full_year_pence AS forecast_pence,
           return_then_in_force.structural_pence,
           CASE WHEN return_then_in_force.month BETWEEN 4 AND 12
                THEN (2 * 12 * ABS(return_then_in_force.actual_ytd_pence) + return_then_in_force.month) / (2 * return_then_in_force.month)
                     * CASE WHEN return_then_in_force.actual_ytd_pence < 0 THEN -1 ELSE 1 END END AS run_rate_pence,
           return_then_in_force.import_run_id
    FROM return_then_in_force
    WHERE return_then_in_force.month <= 12
),
whole_year AS (
    SELECT return_position.organisation_id,
           return_position.financial_year
    FROM return_position
    WHERE return_position.basis = 'in_year'
      AND return_position.kind = 'return'
      AND return_position.month = 12
),
published_help AS (
    SELECT ranked.organisation_id, ranked.financial_year, ranked.amount_pence, ranked.source
    FROM (SELECT statement_in_force.organisation_id,
                 statement_in_force.financial_year,
                 statement_in_force.amount_pence,
                 statement_in_force.source,
                 ROW_NUMBER() OVER (PARTITION BY statement_in_force.organisation_id, statement_in_force.financial_year
                                    ORDER BY CASE statement_in_force.period WHEN 'plan' THEN 2 ELSE 1 END,
                                             statement_in_force.made_on DESC NULLS LAST,
                                             statement_in_force.statement_id) AS place
          FROM statement_in_force
          WHERE statement_in_force.family = 'nonrecurrent_benefit'
            AND statement_in_force.amount_pence IS NOT NULL) AS ranked
    WHERE ranked.place = 1
),
said AS (
    SELECT monthly.organisation_id, monthly.financial_year, monthly.month, monthly.made_on,
           ahead.method,
           CASE ahead.method WHEN 'position repeats'       THEN monthly.forecast_pence
                             WHEN 'position less one-offs' THEN monthly.structural_pence
                             ELSE monthly.run_rate_pence END AS predicted_pence,
           'import ' || monthly.import_run_id AS inputs,
           0 AS is_of_members
    FROM monthly
    CROSS JOIN (SELECT 'position repeats' AS method
                UNION ALL SELECT 'position less one-offs'
                UNION ALL SELECT 'run rate') AS ahead
    UNION ALL
    SELECT year_outturn.organisation_id, year_outturn.financial_year, 13, financial_year.last_day,
           'position repeats', year_outturn.outturn_pence, year_outturn.outturn_source,
           CASE WHEN year_outturn.outturn_source = 'sum of members' THEN 1 ELSE 0 END
    FROM year_outturn
    JOIN financial_year ON financial_year.financial_year = year_outturn.financial_year
    WHERE NOT EXISTS (SELECT 1 FROM whole_year WHERE whole_year.organisation_id = year_outturn.organisation_id
                                                 AND whole_year.financial_year = year_outturn.financial_year)
    UNION ALL
    SELECT year_outturn.organisation_id, year_outturn.financial_year, 13, financial_year.last_day,
           'position less one-offs', year_outturn.outturn_pence - published_help.amount_pence,
           year_outturn.outturn_source || ' less ' || published_help.source,
           CASE WHEN year_outturn.outturn_source = 'sum of members' THEN 1 ELSE 0 END
    FROM year_outturn
    JOIN financial_year ON financial_year.financial_year = year_outturn.financial_year
    JOIN published_help ON published_help.organisation_id = year_outturn.organisation_id
                       AND published_help.financial_year = year_outturn.financial_year
    WHERE NOT EXISTS (SELECT 1 FROM whole_year WHERE whole_year.organisation_id = year_outturn.organisation_id
                                                 AND whole_year.financial_year = year_outturn.financial_year)
    UNION ALL
    SELECT year_first_plan.organisation_id, year_first_plan.financial_year - 1, 0, financial_year.first_day,
           'plan', year_first_plan.plan_pence, year_first_plan.plan_source,
           CASE WHEN year_first_plan.plan_source = 'sum of members' THEN 1 ELSE 0 END
    FROM year_first_plan
    JOIN financial_year ON financial_year.financial_year = year_first_plan.financial_year
),
scored AS (
    SELECT said.*,
           CASE WHEN said.is_of_members = 1 AND outcome.members_outturn_pence IS NOT NULL
                THEN outcome.members_outturn_pence ELSE outcome.outturn_pence END AS outturn_pence,
           CASE WHEN said.is_of_members = 1 AND outcome.members_outturn_pence IS NOT NULL
                THEN 'sum of members' ELSE outcome.outturn_source END AS outturn_source
    FROM said
    JOIN year_outturn AS outcome ON outcome.organisation_id = said.organisation_id
                                AND outcome.financial_year = said.financial_year + 1
    WHERE said.predicted_pence IS NOT NULL
)
SELECT organisation.code            AS organisation,
       scored.made_on,
       next_year.label              AS for_year,
       scored.method,
       scored.predicted_pence,
       scored.outturn_pence,
       scored.outturn_pence - scored.predicted_pence AS error_pence,
       scored.inputs,
       scored.outturn_source,
       scored.month                 AS made_at_month,
       scored.organisation_id,
       next_year.financial_year     AS start_year
FROM scored
JOIN financial_year AS next_year ON next_year.financial_year = scored.financial_year + 1
JOIN organisation                ON organisation.organisation_id = scored.organisation_id
