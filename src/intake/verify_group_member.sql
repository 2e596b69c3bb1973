SELECT parent.code, member.code, group_member.joined_on, group_member.left_on
FROM group_member
JOIN organisation AS parent ON parent.organisation_id = group_member.group_id
JOIN organisation AS member ON member.organisation_id = group_member.member_id
