-- C46 amount-of-two-schemes, warning
-- means: Two publications give one and the same amount to what each of them words as another saving of the same body and year. It may
--     be one scheme under two names, a slip of one of them, or chance.
-- do: Name the scheme and the publication whenever the amount is used, and count it once until it is known which it is.
WITH scheme AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.organisation,
           statement_in_force.financial_year,
           statement_in_force.amount_pence,
           statement_in_force.source_id,
           statement_in_force.source,
           statement_in_force.note
    FROM statement_in_force
    WHERE statement_in_force.family = 'savings_scheme'
      AND statement_in_force.bound IN ('exact', 'about')
      AND statement_in_force.amount_pence <> 0
      AND statement_in_force.note IS NOT NULL
),
pair AS (
    SELECT first_told.organisation,
           first_told.financial_year,
           first_told.amount_pence,
           first_told.note   AS first_note,
           first_told.source AS first_source,
           other.note        AS other_note,
           other.source      AS other_source
    FROM scheme AS first_told
    JOIN scheme AS other ON other.organisation_id = first_told.organisation_id
                        AND other.financial_year = first_told.financial_year
                        AND other.amount_pence = first_told.amount_pence
                        AND other.source > first_told.source
                        AND other.note <> first_told.note
),
sourced AS (
    SELECT pair.*, pair.first_source AS source FROM pair
    UNION ALL
    SELECT pair.*, pair.other_source FROM pair
)
SELECT sourced.organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'the same {' || sourced.amount_pence || '} is given to two savings: ' || sourced.first_note || ' (' || sourced.first_source || '); '
         || sourced.other_note || ' (' || sourced.other_source || ')' AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       sourced.source AS sources
FROM sourced
JOIN financial_year ON financial_year.financial_year = sourced.financial_year
