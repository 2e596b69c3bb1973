CREATE VIEW year_outturn AS
-- How each body's year ended, and what it had planned; a group without a figure of its own has the sum of its members.
-- One row per organisation and year of which one of the two is known. Pence; surplus plus.
-- An outturn is of accounts, of a return of month 12 or 13, or published as one: a forecast is none, and a bound is none. A group's
-- sum wants the figure of every member that existed in the year.
WITH own AS (
    SELECT year_position.organisation_id,
           year_position.financial_year,
           CASE WHEN year_position.outcome_kind IN ('accounts', 'return', 'statement')
                     AND year_position.outcome_bound IN ('exact', 'about') THEN year_position.outcome_pence END  AS outturn_pence,
           CASE WHEN year_position.outcome_kind IN ('accounts', 'return', 'statement')
                     AND year_position.outcome_bound IN ('exact', 'about') THEN year_position.outcome_source END AS outturn_source,
           year_position.plan_pence,
           year_position.plan_source
    FROM year_position
),
member_sum AS (
    SELECT group_member.group_id AS organisation_id,
           financial_year.financial_year,
           COUNT(*)                    AS members,
           COUNT(own.outturn_pence)    AS outturns,
           COUNT(own.plan_pence)       AS plans,
           SUM(own.outturn_pence)      AS outturn_pence,
           SUM(own.plan_pence)         AS plan_pence
    FROM group_member
    JOIN financial_year ON financial_year.last_day >= group_member.joined_on
                       AND (group_member.left_on IS NULL OR financial_year.first_day <= group_member.left_on)
    JOIN organisation   ON organisation.organisation_id = group_member.member_id
                       AND (organisation.closed_on IS NULL OR organisation.closed_on >= financial_year.first_day)
                       AND (organisation.opened_on IS NULL OR organisation.opened_on <= financial_year.last_day)
    LEFT JOIN own       ON own.organisation_id = group_member.member_id
                       AND own.financial_year = financial_year.financial_year
    GROUP BY group_member.group_id, financial_year.financial_year
)
SELECT COALESCE(own.organisation_id, member_sum.organisation_id) AS organisation_id,
       COALESCE(own.financial_year, member_sum.financial_year)   AS financial_year,
       CASE WHEN own.outturn_pence IS NOT NULL THEN own.outturn_pence
            WHEN member_sum.outturns = member_sum.members THEN member_sum.outturn_pence END AS outturn_pence,
       CASE WHEN own.outturn_pence IS NOT NULL THEN own.outturn_source
            WHEN member_sum.outturns = member_sum.members THEN 'sum of members' END         AS outturn_source,
       CASE WHEN own.plan_pence IS NOT NULL THEN own.plan_pence
            WHEN member_sum.plans = member_sum.members THEN member_sum.plan_pence END       AS plan_pence,
       CASE WHEN own.plan_pence IS NOT NULL THEN own.plan_source
            WHEN member_sum.plans = member_sum.members THEN 'sum of members' END            AS plan_source
FROM own
FULL JOIN member_sum ON member_sum.organisation_id = own.organisation_id
                    AND member_sum.financial_year = own.financial_year
WHERE own.outturn_pence IS NOT NULL
   OR own.plan_pence IS NOT NULL
   OR member_sum.outturns = member_sum.members
   OR member_sum.plans = member_sum.members
