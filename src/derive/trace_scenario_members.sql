-- The bodies that belonged to a group when a year began, as view scenario_position counts them. One row per body.
SELECT group_member.member_id
FROM group_member
JOIN financial_year ON financial_year.financial_year = :year
                   AND financial_year.first_day >= group_member.joined_on
                   AND (group_member.left_on IS NULL OR financial_year.first_day <= group_member.left_on)
WHERE group_member.group_id = :organisation_id
ORDER BY group_member.member_id
