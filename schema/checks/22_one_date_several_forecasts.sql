-- C22 one-date-several-forecasts, warning
-- means: At one date a body's year was to end in several ways, because each claim rests on a condition of its own or goes to
--     another reader.
-- do: Keep the claims apart by their scenario. Never take two bodies' claims under different conditions into one sum.
WITH told AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.organisation,
           statement_in_force.financial_year,
           statement_in_force.made_on,
           statement_in_force.measure,
           statement_in_force.amount_pence,
           statement_in_force.source
    FROM statement_in_force
    WHERE statement_in_force.family = 'forecast_outturn'
      AND statement_in_force.made_on IS NOT NULL
),
day_of_claims AS (
    SELECT told.organisation_id,
           told.organisation,
           told.financial_year,
           told.made_on,
           COUNT(DISTINCT told.amount_pence) AS amounts,
           COUNT(DISTINCT told.measure)      AS measures,
           COUNT(DISTINCT CASE WHEN told.amount_pence IS NULL THEN told.measure END) AS without_a_figure,
           MIN(told.amount_pence)            AS lowest_pence,
           MAX(told.amount_pence)            AS highest_pence
    FROM told
    GROUP BY told.organisation_id, told.organisation, told.financial_year, told.made_on
)
SELECT day_of_claims.organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       day_of_claims.measures || ' claims of ' || day_of_claims.made_on || ' about the year''s end: {'
         || day_of_claims.lowest_pence || '} to {' || day_of_claims.highest_pence || '}'
         || CASE day_of_claims.without_a_figure WHEN 0 THEN '' WHEN 1 THEN ', and one without a figure'
                                                ELSE ', and some without a figure' END AS finding,
       day_of_claims.highest_pence - day_of_claims.lowest_pence AS difference_pence,
       told.source AS sources
FROM day_of_claims
JOIN told ON told.organisation_id = day_of_claims.organisation_id
         AND told.financial_year = day_of_claims.financial_year
         AND told.made_on = day_of_claims.made_on
JOIN financial_year ON financial_year.financial_year = day_of_claims.financial_year
WHERE day_of_claims.amounts > 1
