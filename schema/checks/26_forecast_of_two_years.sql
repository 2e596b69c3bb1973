-- C26 forecast-of-two-years, warning
-- means: The same forecast is printed for two different years of one body by two sources: one of them may have the year wrong.
-- do: Look at what each source says about the year. A forecast that only happens to be the same needs nothing.
WITH told AS (
    SELECT DISTINCT statement_in_force.organisation_id,
                    statement_in_force.organisation,
                    statement_in_force.financial_year,
                    statement_in_force.family,
                    statement_in_force.amount_pence,
                    statement_in_force.source
    FROM statement_in_force
    WHERE statement_in_force.family IN ('forecast_outturn', 'funding_gap_projection')
      AND statement_in_force.amount_pence <> 0
),
pair AS (
    SELECT later.organisation,
           earlier.financial_year AS earlier_year,
           later.financial_year,
           later.amount_pence,
           earlier.source AS earlier_source,
           later.source   AS later_source
    FROM told AS later
    JOIN told AS earlier ON earlier.organisation_id = later.organisation_id
                        AND earlier.family = later.family
                        AND earlier.amount_pence = later.amount_pence
                        AND earlier.source <> later.source
                        AND earlier.financial_year < later.financial_year
),
sourced AS (
    SELECT pair.*, pair.earlier_source AS source FROM pair
    UNION ALL
    SELECT pair.*, pair.later_source FROM pair
)
SELECT sourced.organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'the same forecast of {' || sourced.amount_pence || '} is printed for ' || earlier.label || ' too' AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       sourced.source AS sources
FROM sourced
JOIN financial_year            ON financial_year.financial_year = sourced.financial_year
JOIN financial_year AS earlier ON earlier.financial_year = sourced.earlier_year
