-- The members a group has or had.
SELECT organisation.code
FROM group_member
JOIN organisation ON organisation.organisation_id = group_member.member_id
WHERE group_member.group_id = ?1
ORDER BY organisation.code
