-- C29 savings-told-differently, warning
-- means: Several publications put what a body had to save, or the hole it had to fill, at different amounts. Of each
--     publication the largest figure counts: the others are parts of it.
-- do: Name the publication whenever one of the figures is used, and do not add them.
WITH saving AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.organisation,
           statement_in_force.financial_year,
           statement_in_force.source,
           MAX(statement_in_force.amount_pence) AS amount_pence
    FROM statement_in_force
    WHERE statement_in_force.family IN ('savings_scheme', 'savings_gap', 'savings_target')
      AND statement_in_force.amount_pence IS NOT NULL
    GROUP BY statement_in_force.organisation_id, statement_in_force.organisation, statement_in_force.financial_year,
             statement_in_force.source
),
told AS (
    SELECT saving.organisation_id,
           saving.organisation,
           saving.financial_year,
           COUNT(*)                 AS publications,
           MIN(saving.amount_pence) AS lowest_pence,
           MAX(saving.amount_pence) AS highest_pence
    FROM saving
    GROUP BY saving.organisation_id, saving.organisation, saving.financial_year
    HAVING COUNT(DISTINCT saving.amount_pence) > 1
)
SELECT told.organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       told.publications || ' publications put the savings of the year at {' || told.lowest_pence || '} to {'
         || told.highest_pence || '}' AS finding,
       told.highest_pence - told.lowest_pence AS difference_pence,
       saving.source AS sources
FROM told
JOIN saving         ON saving.organisation_id = told.organisation_id AND saving.financial_year = told.financial_year
JOIN financial_year ON financial_year.financial_year = told.financial_year
