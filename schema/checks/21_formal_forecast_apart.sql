-- C21 formal-forecast-apart, warning
-- means: What a body formally forecast to NHS England is not what it told its board, what it said under a condition, or how the
--     year ended. All can be true at once: they are different claims. Formal forecasts move late, because a change wants consent.
-- do: Say which of them a figure is. Compare forecasts of one stream with each other; compare the outturn with all.
WITH told AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.organisation,
           statement_in_force.financial_year,
           statement_in_force.measure,
           statement_in_force.measure_name,
           statement_in_force.stream,
           statement_in_force.family,
           statement_in_force.amount_pence,
           statement_in_force.bound,
           statement_in_force.source,
           CASE WHEN statement_in_force.stream = 'formal'
                THEN ROW_NUMBER() OVER (PARTITION BY statement_in_force.organisation_id, statement_in_force.financial_year,
                                                     statement_in_force.stream
                                        ORDER BY statement_in_force.made_on DESC NULLS LAST, statement_in_force.confidence_rank,
                                                 statement_in_force.statement_id)
           END AS place
    FROM statement_in_force
    WHERE statement_in_force.family IN ('forecast_outturn', 'outturn')
),
pair AS (
    SELECT formal.organisation,
           formal.financial_year,
           formal.amount_pence AS formal_pence,
           formal.source       AS formal_source,
           other.measure_name  AS other_name,
           other.amount_pence  AS other_pence,
           CASE other.bound WHEN 'at_most' THEN ' or worse' WHEN 'at_least' THEN ' or better' ELSE '' END AS bound_words,
           other.source        AS other_source
    FROM told AS formal
    JOIN told AS other ON other.organisation_id = formal.organisation_id
                      AND other.financial_year = formal.financial_year
                      AND (other.stream IS NULL OR other.stream <> 'formal')
    WHERE formal.place = 1
      AND (formal.amount_pence IS NULL OR other.amount_pence IS NULL OR formal.amount_pence <> other.amount_pence)
),
sourced AS (
    SELECT pair.*, pair.formal_source AS source FROM pair
    UNION ALL
    SELECT pair.*, pair.other_source FROM pair
)
SELECT sourced.organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'formally ' || CASE WHEN sourced.formal_pence IS NULL THEN 'a forecast without a figure'
                           ELSE '{' || sourced.formal_pence || '}' END
         || '; ' || sourced.other_name || ' '
         || CASE WHEN sourced.other_pence IS NULL THEN 'without a figure'
                 ELSE '{' || sourced.other_pence || '}' || sourced.bound_words END AS finding,
       sourced.other_pence - sourced.formal_pence AS difference_pence,
       sourced.source AS sources
FROM sourced
JOIN financial_year ON financial_year.financial_year = sourced.financial_year
