-- C24 group-is-not-its-members, warning
-- means: What was published of a group is not the sum of what was published of each of its members: rounding, or figures that
--     were not printed. Each exact figure may be £0.05m off, an `about` 5%; a floor or a ceiling is taken at its word.
-- do: Look for the missing figure. The ledger corrects neither: a group may say what it likes of itself.
WITH kind AS (
    SELECT year_claim.organisation_id, year_claim.financial_year, 'plan' AS family, year_claim.plan_pence AS amount_pence,
           year_claim.plan_bound AS bound, year_claim.plan_source AS source
    FROM year_claim WHERE year_claim.plan_pence IS NOT NULL
    UNION ALL
    SELECT year_claim.organisation_id, year_claim.financial_year, 'forecast', year_claim.forecast_pence,
           year_claim.forecast_bound, year_claim.forecast_source
    FROM year_claim WHERE year_claim.forecast_pence IS NOT NULL
    UNION ALL
    SELECT year_claim.organisation_id, year_claim.financial_year, 'outturn', year_claim.outturn_pence,
           year_claim.outturn_bound, year_claim.outturn_source
    FROM year_claim WHERE year_claim.outturn_pence IS NOT NULL
),
membership AS (
    SELECT group_member.group_id,
           group_member.member_id,
           financial_year.financial_year
    FROM group_member
    JOIN financial_year ON group_member.joined_on <= financial_year.last_day
                       AND (group_member.left_on IS NULL OR group_member.left_on >= financial_year.last_day)
),
added AS (
    SELECT own.organisation_id,
           own.financial_year,
           own.family,
           own.amount_pence,
           own.bound,
           own.source,
           COUNT(*)               AS members,
           COUNT(member.amount_pence) AS known,
           SUM(CASE WHEN member.bound <> 'exact' THEN 1 ELSE 0 END) AS bounded,
           SUM(member.amount_pence) AS member_pence
    FROM kind AS own
    JOIN membership     ON membership.group_id = own.organisation_id AND membership.financial_year = own.financial_year
    LEFT JOIN kind AS member ON member.organisation_id = membership.member_id
                            AND member.financial_year = own.financial_year
                            AND member.family = own.family
    GROUP BY own.organisation_id, own.financial_year, own.family, own.amount_pence, own.bound, own.source
),
differing AS (
    SELECT added.*
    FROM added
    WHERE added.known = added.members
      AND added.bounded = 0
      AND CASE added.bound WHEN 'at_most'  THEN added.member_pence > added.amount_pence
                           WHEN 'at_least' THEN added.member_pence < added.amount_pence
                           WHEN 'about'    THEN ABS(added.member_pence - added.amount_pence) > ABS(added.amount_pence) / 20
                           ELSE ABS(added.member_pence - added.amount_pence) > (added.members + 1) * 5000000 END
),
sourced AS (
    SELECT differing.*, differing.source AS each_source FROM differing
    UNION ALL
    SELECT differing.*, member.source
    FROM differing
    JOIN membership     ON membership.group_id = differing.organisation_id AND membership.financial_year = differing.financial_year
    JOIN kind AS member ON member.organisation_id = membership.member_id
                       AND member.financial_year = differing.financial_year
                       AND member.family = differing.family
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'the group''s ' || sourced.family || ' is {' || sourced.amount_pence || '}'
         || CASE sourced.bound WHEN 'at_most' THEN ' or worse' WHEN 'at_least' THEN ' or better' WHEN 'about' THEN ', about'
                               ELSE '' END
         || '; its ' || sourced.members || ' members add to {' || sourced.member_pence || '}' AS finding,
       sourced.amount_pence - sourced.member_pence AS difference_pence,
       sourced.each_source AS sources
FROM sourced
JOIN organisation   ON organisation.organisation_id = sourced.organisation_id
JOIN financial_year ON financial_year.financial_year = sourced.financial_year
