-- The clinical commissioning groups of the partnership, whether anything was published of them or not. One row per body.
SELECT member.code, member.name
FROM group_member
JOIN organisation AS partnership ON partnership.organisation_id = group_member.group_id AND partnership.kind = 'stp'
JOIN organisation AS member      ON member.organisation_id = group_member.member_id AND member.kind = 'ccg'
WHERE member.closed_on = '2020-03-31'
ORDER BY member.code
