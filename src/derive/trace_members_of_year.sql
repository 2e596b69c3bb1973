-- The bodies that a sum of a group is made of in a year. One row per body.
SELECT member_of_year.member_id
FROM member_of_year
JOIN organisation ON organisation.organisation_id = member_of_year.member_id
WHERE member_of_year.group_id = :organisation_id
  AND member_of_year.financial_year = :year
ORDER BY organisation.code
