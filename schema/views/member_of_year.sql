CREATE VIEW member_of_year AS
-- Who belonged to each group in each year: members for any part of it, which existed then.
-- One row per group, year and member. A sum of a group wants the figure of every one of them.
SELECT group_member.group_id,
       financial_year.financial_year,
       group_member.member_id
FROM group_member
JOIN financial_year ON financial_year.last_day >= group_member.joined_on
                   AND (group_member.left_on IS NULL OR financial_year.first_day <= group_member.left_on)
JOIN organisation   ON organisation.organisation_id = group_member.member_id
                   AND (organisation.closed_on IS NULL OR organisation.closed_on >= financial_year.first_day)
                   AND (organisation.opened_on IS NULL OR organisation.opened_on <= financial_year.last_day)
