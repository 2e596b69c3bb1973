-- C19 saving-told-as-position, warning
-- means: One amount is told as savings (a target, a gap, a scheme) and, with the other sign, as a position of the same body and
--     year. A target is not a forecast: the one is what has to be saved, the other what happens if it is not.
-- do: Read both sources. Never let the one stand for the other, and do not add them.
WITH told AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.organisation,
           statement_in_force.financial_year,
           statement_in_force.family,
           statement_in_force.measure_name,
           statement_in_force.is_position,
           statement_in_force.amount_pence,
           statement_in_force.bound,
           statement_in_force.source
    FROM statement_in_force
    WHERE statement_in_force.amount_pence <> 0
),
pair AS (
    SELECT saving.organisation,
           saving.financial_year,
           saving.measure_name AS saving_name,
           saving.amount_pence AS saving_pence,
           saving.source       AS saving_source,
           place.measure_name  AS position_name,
           place.amount_pence  AS position_pence,
           CASE place.bound WHEN 'at_most' THEN ' or worse' WHEN 'at_least' THEN ' or better' ELSE '' END AS bound_words,
           place.source        AS position_source
    FROM told AS saving
    JOIN told AS place ON place.organisation_id = saving.organisation_id
                      AND place.financial_year = saving.financial_year
                      AND place.is_position = 1
                      AND place.amount_pence = -saving.amount_pence
    WHERE saving.family IN ('savings_target', 'savings_gap', 'savings_scheme', 'savings_delivered',
                            'qipp_target', 'qipp_forecast', 'qipp_delivered')
),
sourced AS (
    SELECT pair.*, pair.saving_source AS source FROM pair
    UNION ALL
    SELECT pair.*, pair.position_source FROM pair
)
SELECT sourced.organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       '{' || sourced.saving_pence || '} is told as "' || sourced.saving_name || '", and {' || sourced.position_pence || '}'
         || sourced.bound_words || ' as "' || sourced.position_name || '": a target is not a position' AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       sourced.source AS sources
FROM sourced
JOIN financial_year ON financial_year.financial_year = sourced.financial_year
