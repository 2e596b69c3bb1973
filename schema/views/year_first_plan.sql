CREATE VIEW year_first_plan AS
-- The plan that each body's year began with; a group without one of its own has the sum of its members.
-- One row per organisation and year of which it is known. Pence; surplus plus.
-- It is that of the earliest month whose return gives one, as that return was when its month was the latest one (see
-- `return_then_in_force`); else the one that was published; else that of the accounts. A plan that was changed in the year, or a
-- return that was sent again, does not move it. A group's sum wants the plan of every member that existed in the year.
WITH returned AS (
    SELECT given.organisation_id, given.financial_year, given.plan_pence, given.import_run_id, given.submission_id
    FROM (SELECT return_then_in_force.organisation_id,
                 return_then_in_force.financial_year,
                 return_then_in_force.plan_year_pence AS plan_pence,
                 return_then_in_force.import_run_id,
                 return_then_in_force.submission_id,
                 ROW_NUMBER() OVER (PARTITION BY return_then_in_force.organisation_id, return_then_in_force.financial_year
                                    ORDER BY return_then_in_force.month) AS place
          FROM return_then_in_force
          WHERE return_then_in_force.plan_year_pence IS NOT NULL) AS given
    WHERE given.place = 1
),
audited AS (
    SELECT return_position.organisation_id, return_position.financial_year, return_position.plan_pence, return_position.import_run_id,
           return_position.submission_id
    FROM return_position
    WHERE return_position.kind = 'accounts'
      AND return_position.month = 13
      AND return_position.basis = 'in_year'
      AND return_position.plan_pence IS NOT NULL
),
told AS (
    SELECT returned.organisation_id, returned.financial_year, returned.plan_pence, 1 AS rung,
           'import ' || returned.import_run_id AS plan_source, returned.submission_id
    FROM returned
    UNION ALL
    SELECT year_claim.organisation_id, year_claim.financial_year, year_claim.plan_pence, 2, year_claim.plan_source, CAST(NULL AS INTEGER)
    FROM year_claim
    WHERE year_claim.plan_pence IS NOT NULL
    UNION ALL
    SELECT audited.organisation_id, audited.financial_year, audited.plan_pence, 3, 'import ' || audited.import_run_id, audited.submission_id
    FROM audited
),
own AS (
    SELECT best.organisation_id, best.financial_year, best.plan_pence, best.plan_source, best.submission_id
    FROM (SELECT told.*, ROW_NUMBER() OVER (PARTITION BY told.organisation_id, told.financial_year ORDER BY told.rung) AS place
          FROM told) AS best
    WHERE best.place = 1
),
member_sum AS (
    SELECT member_of_year.group_id AS organisation_id,
           member_of_year.financial_year,
           SUM(own.plan_pence) AS plan_pence
    FROM member_of_year
    LEFT JOIN own ON own.organisation_id = member_of_year.member_id
                 AND own.financial_year = member_of_year.financial_year
    GROUP BY member_of_year.group_id, member_of_year.financial_year
    HAVING COUNT(own.plan_pence) = COUNT(*)
)
SELECT COALESCE(own.organisation_id, member_sum.organisation_id) AS organisation_id,
       COALESCE(own.financial_year, member_sum.financial_year)   AS financial_year,
       COALESCE(own.plan_pence, member_sum.plan_pence)           AS plan_pence,
       CASE WHEN own.plan_pence IS NOT NULL THEN own.plan_source ELSE 'sum of members' END AS plan_source,
       own.submission_id
FROM own
FULL JOIN member_sum ON member_sum.organisation_id = own.organisation_id
                    AND member_sum.financial_year = own.financial_year
