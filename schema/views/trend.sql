CREATE VIEW trend AS
-- Year on year: each value, its change from the year before, and whether the two may be compared.
-- One row per organisation, measure and year, from the first year known to the last; years between of which nothing is known
-- are there and empty. Pence; surplus plus.
--   F110  change = value - value of the year before; percent in basis points of the size of the year before: plus is an
--         improvement of a position. No percent of nothing, nor across a change of sign (the word says so instead)
--   F113  no change is drawn across a change of basis (in-year, cumulative, unknown) or from a bound: word `basis changed`
--   F112  like_for_like: `no` when delegated primary care or pandemic money began or ended between the two years;
--         `unknown` for published claims, which do not say
WITH span AS (
    SELECT year_value.organisation_id,
           year_value.measure,
           MIN(year_value.financial_year) AS first_year,
           MAX(year_value.financial_year) AS last_year
    FROM year_value
    GROUP BY year_value.organisation_id,
             year_value.measure
),
series AS (
    SELECT span.organisation_id,
           span.measure,
           financial_year.financial_year,
           year_value.value_pence,
           year_value.low_pence,
           year_value.high_pence,
           year_value.basis,
           year_value.source_kind,
           year_value.source,
           year_value.denominator_pence
    FROM span
    JOIN financial_year  ON financial_year.financial_year BETWEEN span.first_year AND span.last_year
    LEFT JOIN year_value ON year_value.organisation_id = span.organisation_id
                        AND year_value.measure = span.measure
                        AND year_value.financial_year = financial_year.financial_year
),
compared AS (
    SELECT series.*,
           LAG(series.value_pence) OVER one_line AS before_pence,
           LAG(series.basis) OVER one_line       AS before_basis
    FROM series
    WINDOW one_line AS (PARTITION BY series.organisation_id, series.measure ORDER BY series.financial_year)
),
changed AS (
    SELECT compared.*,
           CASE WHEN compared.basis = compared.before_basis
                THEN compared.value_pence - compared.before_pence END AS change_pence
    FROM compared
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       changed.measure,
       changed.value_pence,
       changed.low_pence,
       changed.high_pence,
       changed.change_pence,
       CASE WHEN changed.before_pence <> 0
                 AND (changed.value_pence = 0 OR (changed.value_pence < 0) = (changed.before_pence < 0))
            THEN CAST(ROUND(10000.0 * changed.change_pence / ABS(changed.before_pence)) AS INTEGER)
       END AS change_percent,
       CASE WHEN changed.value_pence IS NULL THEN NULL
            WHEN changed.before_basis IS NOT NULL AND changed.basis <> changed.before_basis THEN 'basis changed'
            WHEN changed.change_pence IS NULL THEN NULL
            WHEN changed.measure = 'expenditure_per_head' THEN
                 CASE WHEN changed.change_pence > 0 THEN 'higher' WHEN changed.change_pence < 0 THEN 'lower' ELSE 'unchanged' END
            WHEN changed.before_pence < 0 AND changed.value_pence > 0 THEN 'favourable: from deficit to surplus'
            WHEN changed.before_pence > 0 AND changed.value_pence < 0 THEN 'adverse: from surplus to deficit'
            WHEN changed.change_pence > 0 THEN 'favourable'
            WHEN changed.change_pence < 0 THEN 'adverse'
            ELSE 'unchanged'
       END AS change_word,
       CASE WHEN changed.denominator_pence > 0
            THEN CAST(ROUND(10000.0 * changed.value_pence / changed.denominator_pence) AS INTEGER)
       END AS percent_of_resource,
       changed.basis,
       changed.source_kind,
       CASE WHEN changed.value_pence IS NULL OR changed.before_pence IS NULL THEN NULL
            WHEN this_scope.organisation_id IS NULL OR last_scope.organisation_id IS NULL THEN 'unknown'
            WHEN this_scope.has_delegated = last_scope.has_delegated
                 AND this_scope.has_covid = last_scope.has_covid THEN 'yes'
            ELSE 'no'
       END AS like_for_like,
       changed.source,
       changed.organisation_id,
       changed.financial_year AS start_year
FROM changed
JOIN organisation   ON organisation.organisation_id = changed.organisation_id
JOIN financial_year ON financial_year.financial_year = changed.financial_year
LEFT JOIN year_scope AS this_scope ON this_scope.organisation_id = changed.organisation_id
                                  AND this_scope.financial_year = changed.financial_year
LEFT JOIN year_scope AS last_scope ON last_scope.organisation_id = changed.organisation_id
                                  AND last_scope.financial_year = changed.financial_year - 1
