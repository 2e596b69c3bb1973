-- The bodies that another took over from when a year ended, each with the share that it took. One row per body. Basis points.
SELECT succession.predecessor_id,
       succession.share_basis_points
FROM succession
JOIN financial_year AS next_year ON next_year.first_day = succession.succeeded_on
                                AND next_year.financial_year = :year + 1
WHERE succession.successor_id = :organisation_id
ORDER BY succession.predecessor_id
