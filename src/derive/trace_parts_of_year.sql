-- The members of a group at the end of a year, or the bodies that a merged one took over from later, as view year_of_parts counts them.
-- One row per body. Basis points.
SELECT group_member.member_id AS part_id,
       10000                  AS share_basis_points
FROM group_member
JOIN financial_year ON financial_year.financial_year = :year
                   AND financial_year.last_day >= group_member.joined_on
                   AND (group_member.left_on IS NULL OR financial_year.last_day <= group_member.left_on)
WHERE :parts = 'members'
  AND group_member.group_id = :organisation_id
UNION
SELECT succession.predecessor_id,
       succession.share_basis_points
FROM succession
JOIN financial_year ON financial_year.financial_year = :year
                   AND financial_year.last_day < succession.succeeded_on
JOIN organisation   ON organisation.organisation_id = succession.predecessor_id
                   AND (organisation.opened_on IS NULL OR organisation.opened_on <= financial_year.first_day)
WHERE :parts = 'predecessors'
  AND succession.successor_id = :organisation_id
ORDER BY part_id
