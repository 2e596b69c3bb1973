CREATE VIEW trend AS
-- Year on year: each value, its change from the year before, and whether the two may be compared.
-- One row per organisation, measure and year, from the first year known to the last; years between of which nothing is known
-- are there and empty. Pence; surplus plus.
--   F110  change = value - value of the year before; percent in basis points of the size of the year before: plus is an
--         improvement of a position. No percent of nothing, nor across a change of sign (the word says so instead)
--   F113  no change is drawn across a change of basis (in-year, cumulative, unknown) or from a bound: word `basis changed`
--         nor where the meaning of a structural value changes, derived one year and copied from the body the other: word
--         `definition changed`
--   F116  deficit_years: for how many years in a row, up to this one, the position was below nil; deficit_years_with_help: in how many
--         of them one-offs helped. Of measure position on one basis; a year of which nothing is known ends the row of years
--   F118  cumulative_unexplained_pence = C(y) - C(y0) - the positions and adjustments between: what the openings of the years do not
--         take over from the closings. Of measure cumulative; y0 is the first of the years without a gap
--   F112  like_for_like: `no` when delegated primary care or pandemic money began or ended between the two years;
--         `unknown` for published claims, which do not say
--         like_for_like_pence: the value without delegated primary care and without pandemic money, in every year alike, and its change
--         from the year before. Of a position and a derived structural value of returns; elsewhere the part cannot be taken out, and
--         it is unknown
--   F29  percent_of_resource of a structural value is its part of the recurrent resource: remembered and not read in a source, so that
--        its rows are marked: confirmed `no`
--        a body that took over from others has, for each year before it, the sum of those where all are known: source_kind
--        `predecessors`, pro-forma and not its own. Changes are drawn between two such years, and none to its first own year
--   F45  change_of_resource_percent: the change of a position, of this year's own resource, in basis points
WITH span AS (
    -- the first and the last year of which anything is known, of each line of values
    SELECT value.organisation_id,
           value.measure,
           MIN(value.financial_year) AS first_year,
           MAX(value.financial_year) AS last_year
    FROM year_value AS value
    GROUP BY value.organisation_id,
             value.measure
),
deficit_run AS (
    SELECT value.organisation_id,
           value.basis,
           value.financial_year,
           value.help_pence,
           value.financial_year - ROW_NUMBER() OVER (PARTITION BY value.organisation_id, value.basis ORDER BY value.financial_year) AS run
    FROM year_value AS value
    WHERE value.measure = 'position'
      AND value.value_pence < 0
),
deficit AS (
    SELECT deficit_run.organisation_id,
           deficit_run.financial_year,
           COUNT(*) OVER one_run                                                   AS years,
           COUNT(deficit_run.help_pence) OVER one_run                              AS told_years,
           SUM(CASE WHEN deficit_run.help_pence > 0 THEN 1 ELSE 0 END) OVER one_run AS helped_years
    FROM deficit_run
    WINDOW one_run AS (PARTITION BY deficit_run.organisation_id, deficit_run.basis, deficit_run.run ORDER BY deficit_run.financial_year)
),
opening AS (
    -- what the opening of a year does not take over from the closing of the year before; NULL where either is unknown
    SELECT value.organisation_id,
           value.financial_year,
           value.opening_pence - closing.value_pence AS gap_pence
    FROM year_value AS value
    LEFT JOIN year_value AS closing ON closing.organisation_id = value.organisation_id
                              AND closing.measure = value.measure
                              AND closing.financial_year = value.financial_year - 1
    WHERE value.measure = 'cumulative'
),
chained AS (
    SELECT opening.*,
           SUM(CASE WHEN opening.gap_pence IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY opening.organisation_id
                                                                            ORDER BY opening.financial_year) AS chain
    FROM opening
),
unexplained AS (
    SELECT chained.organisation_id,
           chained.financial_year,
           CASE WHEN chained.gap_pence IS NOT NULL
                THEN SUM(chained.gap_pence) OVER (PARTITION BY chained.organisation_id, chained.chain ORDER BY chained.financial_year) END AS unexplained_pence
    FROM chained
),
taken_over AS (
    -- years before the first own one of a body, as the sum of those from which it took over
    SELECT year_of_parts.organisation_id,
           year_of_parts.measure,
           year_of_parts.start_year,
           year_of_parts.financial_year,
           year_of_parts.value_pence,
           year_of_parts.basis,
           year_of_parts.source
    FROM year_of_parts
    LEFT JOIN span ON span.organisation_id = year_of_parts.organisation_id
                  AND span.measure = year_of_parts.measure
    WHERE year_of_parts.parts = 'predecessors'
      AND year_of_parts.measure IN ('position', 'structural', 'one_off', 'cumulative')
      AND year_of_parts.value_pence IS NOT NULL
      AND (span.first_year IS NULL OR year_of_parts.start_year < span.first_year)
),
placed AS (
    -- each beside the one before it
    SELECT taken_over.*,
           LAG(taken_over.start_year) OVER one_line  AS before_year,
           LAG(taken_over.value_pence) OVER one_line AS value_before,
           LAG(taken_over.basis) OVER one_line       AS basis_before
    FROM taken_over
    WINDOW one_line AS (PARTITION BY taken_over.organisation_id, taken_over.measure ORDER BY taken_over.start_year)
),
pro_forma AS (
    SELECT placed.organisation_id,
           placed.measure,
           placed.start_year,
           placed.financial_year,
           placed.value_pence,
           placed.basis,
           placed.source,
           CASE WHEN placed.before_year = placed.start_year - 1 THEN placed.value_before END AS before_pence,
           CASE WHEN placed.before_year = placed.start_year - 1 THEN placed.basis_before END AS before_basis,
           CASE WHEN placed.before_year = placed.start_year - 1 AND placed.basis = placed.basis_before
                THEN placed.value_pence - placed.value_before END                            AS change_pence
    FROM placed
),
compared AS (
    SELECT span.organisation_id,
           span.measure,
           financial_year.financial_year,
           financial_year.label,
           value.value_pence,
           value.low_pence,
           value.high_pence,
           value.basis,
           value.source_kind,
           value.source,
           value.denominator_pence,
           value.scope_pence,
           before.value_pence AS before_pence,
           before.scope_pence AS before_scope_pence,
           CASE WHEN value.definition <> before.definition THEN 1 ELSE 0 END AS is_redefined,
           CASE WHEN value.basis <> before.basis THEN 1 ELSE 0 END           AS is_rebased,
           CASE WHEN value.basis = before.basis AND COALESCE(value.definition = before.definition, 1 = 1)
                THEN value.value_pence - before.value_pence END              AS change_pence,
           CASE WHEN value.value_pence IS NULL OR before.value_pence IS NULL THEN NULL
                WHEN value.has_delegated IS NULL OR before.has_delegated IS NULL THEN 'unknown'
                WHEN value.has_delegated = before.has_delegated AND value.has_covid = before.has_covid THEN 'yes'
                ELSE 'no'
           END AS like_for_like
    FROM span
    JOIN financial_year ON financial_year.financial_year BETWEEN span.first_year AND span.last_year
    LEFT JOIN year_value AS value     ON value.organisation_id = span.organisation_id
                       AND value.measure = span.measure
                       AND value.financial_year = financial_year.financial_year
    LEFT JOIN year_value AS before ON before.organisation_id = value.organisation_id
                       AND before.measure = value.measure
                       AND before.financial_year = value.financial_year - 1
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       compared.label       AS financial_year,
       compared.measure,
       compared.value_pence,
       compared.low_pence,
       compared.high_pence,
       compared.change_pence,
       CASE WHEN compared.change_pence IS NOT NULL
                 AND compared.before_pence <> 0
                 AND (compared.value_pence = 0 OR (compared.value_pence < 0) = (compared.before_pence < 0))
            THEN CAST(ROUND(10000.0 * compared.change_pence / ABS(compared.before_pence)) AS INTEGER)
       END AS change_percent,
       CASE WHEN compared.value_pence IS NULL THEN NULL
            WHEN compared.is_rebased = 1 THEN 'basis changed'
            WHEN compared.is_redefined = 1 THEN 'definition changed'
            WHEN compared.change_pence IS NULL THEN NULL
            WHEN compared.measure = 'expenditure_per_head' THEN
                 CASE WHEN compared.change_pence > 0 THEN 'higher' WHEN compared.change_pence < 0 THEN 'lower' ELSE 'unchanged' END
            WHEN compared.before_pence < 0 AND compared.value_pence > 0 THEN 'favourable: from deficit to surplus'
            WHEN compared.before_pence > 0 AND compared.value_pence < 0 THEN 'adverse: from surplus to deficit'
            WHEN compared.change_pence > 0 THEN 'favourable'
            WHEN compared.change_pence < 0 THEN 'adverse'
            ELSE 'unchanged'
       END AS change_word,
       CASE WHEN compared.denominator_pence > 0
            THEN CAST(ROUND(10000.0 * compared.value_pence / compared.denominator_pence) AS INTEGER)
       END AS percent_of_resource,
       compared.basis,
       compared.source_kind,
       compared.like_for_like,
       compared.source,
       deficit.years AS deficit_years,
       CASE WHEN deficit.told_years = deficit.years THEN deficit.helped_years END AS deficit_years_with_help,
       unexplained.unexplained_pence AS cumulative_unexplained_pence,
       compared.value_pence - compared.scope_pence                     AS like_for_like_pence,
       compared.change_pence - compared.scope_pence + compared.before_scope_pence AS like_for_like_change_pence,
       CASE WHEN compared.measure = 'position' AND compared.basis = 'in_year' AND compared.denominator_pence > 0
            THEN CAST(ROUND(10000.0 * compared.change_pence / compared.denominator_pence) AS INTEGER)
       END AS change_of_resource_percent,
       CASE WHEN COALESCE(compared.low_pence, compared.high_pence) IS NULL THEN NULL
            WHEN compared.measure = 'structural' THEN 'no'
            ELSE 'yes' END AS confirmed,
       compared.organisation_id,
       compared.financial_year AS start_year
FROM compared
JOIN organisation     ON organisation.organisation_id = compared.organisation_id
LEFT JOIN deficit     ON deficit.organisation_id = compared.organisation_id
                     AND deficit.financial_year = compared.financial_year
                     AND compared.measure = 'position'
LEFT JOIN unexplained ON unexplained.organisation_id = compared.organisation_id
                     AND unexplained.financial_year = compared.financial_year
                     AND compared.measure = 'cumulative'
UNION ALL
SELECT organisation.code,
       organisation.name,
       pro_forma.financial_year,
       pro_forma.measure,
       pro_forma.value_pence,
       CAST(NULL AS INTEGER),
       CAST(NULL AS INTEGER),
       pro_forma.change_pence,
       CASE WHEN pro_forma.change_pence IS NOT NULL
                 AND pro_forma.before_pence <> 0
                 AND (pro_forma.value_pence = 0 OR (pro_forma.value_pence < 0) = (pro_forma.before_pence < 0))
            THEN CAST(ROUND(10000.0 * pro_forma.change_pence / ABS(pro_forma.before_pence)) AS INTEGER)
       END,
       CASE WHEN pro_forma.basis <> pro_forma.before_basis THEN 'basis changed'
            WHEN pro_forma.change_pence IS NULL THEN NULL
            WHEN pro_forma.before_pence < 0 AND pro_forma.value_pence > 0 THEN 'favourable: from deficit to surplus'
            WHEN pro_forma.before_pence > 0 AND pro_forma.value_pence < 0 THEN 'adverse: from surplus to deficit'
            WHEN pro_forma.change_pence > 0 THEN 'favourable'
            WHEN pro_forma.change_pence < 0 THEN 'adverse'
            ELSE 'unchanged'
       END,
       CAST(NULL AS INTEGER),
       pro_forma.basis,
       'predecessors',
       CASE WHEN pro_forma.before_pence IS NOT NULL THEN 'unknown' END,
       pro_forma.source,
       CAST(NULL AS INTEGER),
       CAST(NULL AS INTEGER),
       CAST(NULL AS INTEGER),
       CAST(NULL AS INTEGER),
       CAST(NULL AS INTEGER),
       CAST(NULL AS INTEGER),
       CAST(NULL AS TEXT),
       pro_forma.organisation_id,
       pro_forma.start_year
FROM pro_forma
JOIN organisation ON organisation.organisation_id = pro_forma.organisation_id
