-- C18 amount-at-two-times, warning
-- means: One amount is told as the position that a body began the year with, and as what it had reached within that year. One
--     of the two is probably a misreading of the other.
-- do: Look at both sources. The ledger keeps both, each as what its source calls it; use neither for the other.
WITH told AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.organisation,
           statement_in_force.financial_year,
           statement_in_force.month,
           statement_in_force.family,
           statement_in_force.amount_pence,
           statement_in_force.source
    FROM statement_in_force
    WHERE statement_in_force.family IN ('opening_position', 'position_ytd')
      AND statement_in_force.bound IN ('exact', 'about')
      AND statement_in_force.amount_pence <> 0
)
SELECT opening.organisation,
       financial_year.label AS financial_year,
       to_date.month,
       'the same {' || opening.amount_pence || '} is the opening position by one source, and the position after month '
         || to_date.month || ' by another' AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       each_of.source AS sources
FROM told AS opening
JOIN told AS to_date ON to_date.organisation_id = opening.organisation_id
                    AND to_date.financial_year = opening.financial_year
                    AND to_date.amount_pence = opening.amount_pence
                    AND to_date.family = 'position_ytd'
JOIN told AS each_of ON each_of.organisation_id = opening.organisation_id
                    AND each_of.financial_year = opening.financial_year
                    AND each_of.amount_pence = opening.amount_pence
JOIN financial_year ON financial_year.financial_year = opening.financial_year
WHERE opening.family = 'opening_position'
