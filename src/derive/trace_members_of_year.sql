-- The bodies that belonged to a group and existed in a year, as view year_outturn counts them. One row per body.
SELECT group_member.member_id
FROM group_member
JOIN financial_year ON financial_year.financial_year = :year
                   AND financial_year.last_day >= group_member.joined_on
                   AND (group_member.left_on IS NULL OR financial_year.first_day <= group_member.left_on)
JOIN organisation   ON organisation.organisation_id = group_member.member_id
                   AND (organisation.closed_on IS NULL OR organisation.closed_on >= financial_year.first_day)
                   AND (organisation.opened_on IS NULL OR organisation.opened_on <= financial_year.last_day)
WHERE group_member.group_id = :organisation_id
ORDER BY organisation.code
