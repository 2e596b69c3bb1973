-- C36 condition-moves-a-total, warning
-- means: Support between two bodies only moves a deficit. What both were to end with if it was kept, and what both were to end
--     with if it was withdrawn, do not add to the same: claims under different conditions were mixed, or one is of another date.
-- do: Pair the claims that rest on one condition. Read both bodies' papers of one month.
SELECT giver.code AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'with its support of {' || support_pair.support_pence || '} kept, ' || giver.code || ' and ' || receiver.code || ' add to {'
         || support_pair.kept_pence || '}; withdrawn, to {' || support_pair.withdrawn_pence || '}' AS finding,
       support_pair.difference_pence,
       support_pair.support_source AS sources
FROM support_pair
JOIN organisation AS giver    ON giver.organisation_id = support_pair.giver_id
JOIN organisation AS receiver ON receiver.organisation_id = support_pair.receiver_id
JOIN financial_year           ON financial_year.financial_year = support_pair.financial_year
WHERE support_pair.difference_pence <> 0
