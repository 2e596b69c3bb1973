-- C30 rise-is-one-part, warning
-- means: At least half of the rise of a budget is the money of one named part. Where that part is a new duty, such as delegated
--     primary care, the rise is no growth, and the two years are not like for like.
-- do: Compare the years without the part. A percentage over the whole says nothing.
WITH total AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.organisation,
           statement_in_force.financial_year,
           statement_in_force.amount_pence,
           statement_in_force.source
    FROM statement_in_force
    WHERE statement_in_force.family = 'allocation'
      AND statement_in_force.bound = 'exact'
      AND statement_in_force.amount_pence IS NOT NULL
),
rise AS (
    SELECT later.organisation_id,
           later.organisation,
           later.financial_year,
           later.amount_pence - earlier.amount_pence AS rise_pence,
           later.amount_pence AS total_pence,
           earlier.source AS earlier_source,
           later.source   AS later_source
    FROM total AS later
    JOIN total AS earlier ON earlier.organisation_id = later.organisation_id
                         AND earlier.financial_year = later.financial_year - 1
    WHERE later.amount_pence > earlier.amount_pence
),
found AS (
    SELECT rise.*,
           part.amount_pence AS part_pence,
           part.note,
           part.source AS part_source
    FROM rise
    JOIN statement_in_force AS part ON part.organisation_id = rise.organisation_id
                                   AND part.financial_year = rise.financial_year
                                   AND part.family = 'allocation_component'
                                   AND part.amount_pence * 2 >= rise.rise_pence
),
sourced AS (
    SELECT found.*, found.earlier_source AS source FROM found
    UNION ALL
    SELECT found.*, found.later_source FROM found
    UNION ALL
    SELECT found.*, found.part_source FROM found
)
SELECT sourced.organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'the budget rose by {' || sourced.rise_pence || '} to {' || sourced.total_pence || '}; {' || sourced.part_pence
         || '} of it is one part' || COALESCE(': ' || sourced.note, '') AS finding,
       sourced.rise_pence - sourced.part_pence AS difference_pence,
       sourced.source AS sources
FROM sourced
JOIN financial_year ON financial_year.financial_year = sourced.financial_year
