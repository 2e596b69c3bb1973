-- C37 condition-on-one-side, warning
-- means: Of two bodies between which support was agreed, a forecast under a condition (support kept, or withdrawn) is known of
--     one and not of the other: no sum over both can be made under that condition.
-- do: Look for the other body's papers.
WITH side AS (
    SELECT support_pair.giver_id AS told_id, support_pair.receiver_id AS other_id, support_pair.financial_year,
           support_pair.support_source, 'kept' AS condition_name,
           support_pair.giver_kept_pence AS told_pence, support_pair.receiver_kept_pence AS other_pence
    FROM support_pair
    UNION ALL
    SELECT support_pair.receiver_id, support_pair.giver_id, support_pair.financial_year, support_pair.support_source, 'kept',
           support_pair.receiver_kept_pence, support_pair.giver_kept_pence
    FROM support_pair
    UNION ALL
    SELECT support_pair.giver_id, support_pair.receiver_id, support_pair.financial_year, support_pair.support_source, 'withdrawn',
           support_pair.giver_withdrawn_pence, support_pair.receiver_withdrawn_pence
    FROM support_pair
    UNION ALL
    SELECT support_pair.receiver_id, support_pair.giver_id, support_pair.financial_year, support_pair.support_source, 'withdrawn',
           support_pair.receiver_withdrawn_pence, support_pair.giver_withdrawn_pence
    FROM support_pair
)
SELECT told.code AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'a forecast of {' || side.told_pence || '} with the support ' || side.condition_name || ' is known, and none of ' || other.code
         AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       side.support_source AS sources
FROM side
JOIN organisation AS told  ON told.organisation_id = side.told_id
JOIN organisation AS other ON other.organisation_id = side.other_id
JOIN financial_year        ON financial_year.financial_year = side.financial_year
WHERE side.told_pence IS NOT NULL
  AND side.other_pence IS NULL
