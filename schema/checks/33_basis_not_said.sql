-- C33 basis-not-said, warning
-- means: Positions were published and nobody says whether they are of the year alone or hold the balance brought forward; in the years
--     of the Commissioner Sustainability Fund, whether it is in them; of an outturn, whether it is a draft or was audited. What is
--     said of the fund and of the audit stands in the words noted beside a claim: the record has no column for it.
-- do: Ask the source, and give the claim its basis. Until then the ledger derives both readings.
WITH published AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.organisation,
           statement_in_force.financial_year,
           statement_in_force.family,
           statement_in_force.basis,
           statement_in_force.source,
           COALESCE(statement_in_force.note, '') AS note
    FROM statement_in_force
    WHERE statement_in_force.is_position = 1
      AND statement_in_force.amount_pence IS NOT NULL
),
open_question AS (
    SELECT published.*, 1 AS place, 'published position' AS what, 'whether in-year or cumulative' AS words
    FROM published
    WHERE published.basis = 'unknown'
    UNION ALL
    SELECT published.*, 2, 'published position', 'whether before or after the Commissioner Sustainability Fund'
    FROM published
    JOIN line ON line.code = 'RES_CSF'
             AND published.financial_year BETWEEN line.first_year AND COALESCE(line.last_year, published.financial_year)
    WHERE published.family IN ('plan', 'control_total', 'position_ytd', 'position_ytd_plan', 'forecast_outturn', 'outturn')
      AND (published.note NOT LIKE '%ustainability %und%' AND published.note NOT LIKE '%CSF%'
           OR published.note LIKE '%not stated%')
    UNION ALL
    SELECT published.*, 3, 'published outturn', 'whether draft or audited'
    FROM published
    WHERE published.family = 'outturn'
      AND published.note NOT LIKE '%draft%'
      AND published.note NOT LIKE '%audited%'
      AND published.note NOT LIKE '%annual accounts%'
),
counted AS (
    SELECT open_question.*,
           COUNT(*) OVER (PARTITION BY open_question.organisation_id, open_question.financial_year, open_question.place) AS claims
    FROM open_question
)
SELECT counted.organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       counted.claims || ' ' || counted.what
         || CASE counted.claims WHEN 1 THEN ' of the year does not say ' ELSE 's of the year do not say ' END || counted.words AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       counted.source AS sources
FROM counted
JOIN financial_year ON financial_year.financial_year = counted.financial_year
