-- C27 another-year-in-words, warning
-- means: A projection stands under one financial year, and its source says `by` a year in which that financial year does not
--     end. 2020-21 ends in 2021: `by 2020` may mean the year before.
-- do: Read the sources; correct the claim's year if it is certain, else let both stand.
SELECT statement_in_force.organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'the {' || statement_in_force.amount_pence || '} of ' || financial_year.label || ' is due "by ' || named.financial_year
         || '" in the words of its source; ' || financial_year.label || ' ends in ' || (financial_year.financial_year + 1) AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       statement_in_force.source AS sources
FROM statement_in_force
JOIN financial_year          ON financial_year.financial_year = statement_in_force.financial_year
JOIN financial_year AS named ON statement_in_force.note LIKE '%by ' || named.financial_year || '%'
                            AND named.financial_year <> financial_year.financial_year + 1
WHERE statement_in_force.family = 'funding_gap_projection'
  AND statement_in_force.amount_pence IS NOT NULL
