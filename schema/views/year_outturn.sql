CREATE VIEW year_outturn AS
-- How each body's year ended; a group without a figure of its own has the sum of its members.
-- One row per organisation and year of which it is known. Pence; surplus plus.
-- An outturn is of accounts, of a return of month 12 or 13, or published as one: a forecast is none, and a bound is none. A group's
-- sum wants the figure of every member that existed in the year; members_outturn_pence has it beside a figure of the group's own.
WITH own AS (
    SELECT year_position.organisation_id,
           year_position.financial_year,
           year_position.outcome_pence  AS outturn_pence,
           year_position.outcome_source AS outturn_source
    FROM year_position
    WHERE year_position.outcome_kind IN ('accounts', 'return', 'statement')
      AND year_position.outcome_bound IN ('exact', 'about')
      AND year_position.outcome_pence IS NOT NULL
),
member_sum AS (
    SELECT member_of_year.group_id AS organisation_id,
           member_of_year.financial_year,
           SUM(own.outturn_pence) AS outturn_pence
    FROM member_of_year
    LEFT JOIN own ON own.organisation_id = member_of_year.member_id
                 AND own.financial_year = member_of_year.financial_year
    GROUP BY member_of_year.group_id, member_of_year.financial_year
    HAVING COUNT(own.outturn_pence) = COUNT(*)
)
SELECT COALESCE(own.organisation_id, member_sum.organisation_id) AS organisation_id,
       COALESCE(own.financial_year, member_sum.financial_year)   AS financial_year,
       COALESCE(own.outturn_pence, member_sum.outturn_pence)     AS outturn_pence,
       CASE WHEN own.outturn_pence IS NOT NULL THEN own.outturn_source ELSE 'sum of members' END AS outturn_source,
       member_sum.outturn_pence                                  AS members_outturn_pence
FROM own
FULL JOIN member_sum ON member_sum.organisation_id = own.organisation_id
                    AND member_sum.financial_year = own.financial_year
