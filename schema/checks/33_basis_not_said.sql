-- C33 basis-not-said, warning
-- means: Positions were published and nobody says whether they are of the year alone or hold the balance brought forward, nor
--     whether central funds are in them.
-- do: Ask the source, and give the claim its basis. Until then the ledger derives both readings.
SELECT statement_in_force.organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       CASE COUNT(*) OVER (PARTITION BY statement_in_force.organisation_id, statement_in_force.financial_year)
            WHEN 1 THEN '1 published position of the year does not say'
            ELSE COUNT(*) OVER (PARTITION BY statement_in_force.organisation_id, statement_in_force.financial_year)
                 || ' published positions of the year do not say' END || ' whether in-year or cumulative' AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       statement_in_force.source AS sources
FROM statement_in_force
JOIN financial_year ON financial_year.financial_year = statement_in_force.financial_year
WHERE statement_in_force.is_position = 1
  AND statement_in_force.basis = 'unknown'
  AND statement_in_force.amount_pence IS NOT NULL
