-- C20 qipp-beside-savings, warning
-- means: A QIPP target and a savings target of one body and year are different amounts, and nobody says how the one is part of
--     the other: QIPP may be a part, a figure to date, or a revised year.
-- do: Find the savings plan that holds both. Until then divide what was delivered only by the target of its own name.
WITH target AS (
    SELECT DISTINCT statement_in_force.organisation_id,
                    statement_in_force.organisation,
                    statement_in_force.financial_year,
                    statement_in_force.family,
                    statement_in_force.amount_pence,
                    statement_in_force.source
    FROM statement_in_force
    WHERE statement_in_force.family IN ('qipp_target', 'savings_target')
      AND statement_in_force.amount_pence IS NOT NULL
),
pair AS (
    SELECT qipp.organisation,
           qipp.financial_year,
           qipp.amount_pence    AS qipp_pence,
           qipp.source          AS qipp_source,
           savings.amount_pence AS savings_pence,
           savings.source       AS savings_source
    FROM target AS qipp
    JOIN target AS savings ON savings.organisation_id = qipp.organisation_id
                          AND savings.financial_year = qipp.financial_year
                          AND savings.family = 'savings_target'
                          AND savings.amount_pence <> qipp.amount_pence
    WHERE qipp.family = 'qipp_target'
),
sourced AS (
    SELECT pair.*, pair.qipp_source AS source FROM pair
    UNION ALL
    SELECT pair.*, pair.savings_source FROM pair
)
SELECT sourced.organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'QIPP target {' || sourced.qipp_pence || '} and savings target {' || sourced.savings_pence
         || '}: nobody says how the one is part of the other' AS finding,
       sourced.savings_pence - sourced.qipp_pence AS difference_pence,
       sourced.source AS sources
FROM sourced
JOIN financial_year ON financial_year.financial_year = sourced.financial_year
