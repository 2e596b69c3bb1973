-- C35 claims-disagree, warning
-- means: Several claims about one thing (one body, year, measure and month of data) give different amounts, further apart than
--     their rounding. Floors and ceilings are left out, because they can agree with another amount; so are parts of something.
-- do: Both stand. Say whose figure is used; `report statements` shows how each turned out.
SELECT statement_disagreement.organisation,
       statement_disagreement.financial_year,
       said.month,
       statement_disagreement.amounts || ' amounts for "' || statement_disagreement.measure_name || '" ('
         || statement_disagreement.period || '): {' || statement_disagreement.lowest_pence || '} to {'
         || statement_disagreement.highest_pence || '}' AS finding,
       statement_disagreement.highest_pence - statement_disagreement.lowest_pence AS difference_pence,
       said.source AS sources
FROM statement_disagreement
JOIN statement_in_force AS said ON said.organisation_id = statement_disagreement.organisation_id
                               AND said.financial_year = statement_disagreement.start_year
                               AND said.measure = statement_disagreement.measure
                               AND said.period = statement_disagreement.period
                               AND said.amount_pence IS NOT NULL
                               AND said.bound IN ('exact', 'about')
WHERE statement_disagreement.highest_pence - statement_disagreement.lowest_pence > said.rounding_unit_pence
