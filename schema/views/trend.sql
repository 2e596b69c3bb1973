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
--   F45  change_of_resource_percent: the change of a position, of this year's own resource, in basis points
WITH known AS (
    SELECT year_value.*,
           LEAD(year_value.financial_year) OVER one_line AS next_year,
           LAG(year_value.financial_year) OVER one_line  AS previous_year,
           LAG(year_value.value_pence) OVER one_line     AS previous_pence,
           LAG(year_value.basis) OVER one_line           AS previous_basis,
           LAG(year_value.definition) OVER one_line      AS previous_definition,
           year_value.financial_year - ROW_NUMBER() OVER (PARTITION BY year_value.organisation_id, year_value.measure, year_value.basis,
                                                                       CASE WHEN year_value.value_pence < 0 THEN 1 ELSE 0 END
                                                          ORDER BY year_value.financial_year) AS run,
           year_value.opening_pence
             - CASE WHEN LAG(year_value.financial_year) OVER one_line = year_value.financial_year - 1
                    THEN LAG(year_value.value_pence) OVER one_line END AS opening_gap_pence,
           LAG(year_value.has_delegated) OVER one_line   AS previous_delegated,
           LAG(year_value.has_covid) OVER one_line       AS previous_covid,
           LAG(year_value.scope_pence) OVER one_line     AS previous_scope_pence
    FROM year_value
    WINDOW one_line AS (PARTITION BY year_value.organisation_id, year_value.measure ORDER BY year_value.financial_year)
),
compared AS (
    SELECT known.*,
           CASE WHEN known.previous_year = known.financial_year - 1 THEN known.previous_pence END AS before_pence,
           CASE WHEN known.previous_year = known.financial_year - 1 THEN known.previous_basis END AS before_basis,
           CASE WHEN known.definition <> known.previous_definition AND known.previous_year = known.financial_year - 1 THEN 1 ELSE 0 END AS is_redefined,
           CASE WHEN known.measure = 'position' AND known.value_pence < 0
                THEN COUNT(*) OVER one_run END AS deficit_years,
           CASE WHEN known.measure = 'position' AND known.value_pence < 0
                     AND COUNT(known.help_pence) OVER one_run = COUNT(*) OVER one_run
                THEN SUM(CASE WHEN known.help_pence > 0 THEN 1 ELSE 0 END) OVER one_run END AS deficit_years_with_help,
           SUM(CASE WHEN known.opening_gap_pence IS NULL THEN 1 ELSE 0 END)
             OVER (PARTITION BY known.organisation_id, known.measure ORDER BY known.financial_year) AS chain
    FROM known
    WINDOW one_run AS (PARTITION BY known.organisation_id, known.measure, known.basis, CASE WHEN known.value_pence < 0 THEN 1 ELSE 0 END, known.run
                       ORDER BY known.financial_year)
),
changed AS (
    SELECT compared.*,
           CASE WHEN compared.measure = 'cumulative' AND compared.opening_gap_pence IS NOT NULL
                THEN SUM(compared.opening_gap_pence) OVER (PARTITION BY compared.organisation_id, compared.measure, compared.chain
                                                           ORDER BY compared.financial_year) END AS cumulative_unexplained_pence,
           CASE WHEN compared.basis = compared.before_basis AND compared.is_redefined = 0
                THEN compared.value_pence - compared.before_pence END AS change_pence,
           compared.value_pence - compared.scope_pence AS like_for_like_pence,
           CASE WHEN compared.basis = compared.before_basis AND compared.is_redefined = 0
                THEN compared.value_pence - compared.scope_pence - compared.before_pence + compared.previous_scope_pence END AS like_for_like_change_pence
    FROM compared
),
worded AS (
    SELECT changed.*,
           CASE WHEN changed.change_pence IS NOT NULL
                     AND changed.before_pence <> 0
                     AND (changed.value_pence = 0 OR (changed.value_pence < 0) = (changed.before_pence < 0))
                THEN CAST(ROUND(10000.0 * changed.change_pence / ABS(changed.before_pence)) AS INTEGER)
           END AS change_percent,
           CASE WHEN changed.value_pence IS NULL THEN NULL
                WHEN changed.before_basis IS NOT NULL AND changed.basis <> changed.before_basis THEN 'basis changed'
                WHEN changed.is_redefined = 1 THEN 'definition changed'
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
           CASE WHEN changed.measure = 'position' AND changed.basis = 'in_year' AND changed.denominator_pence > 0
                THEN CAST(ROUND(10000.0 * changed.change_pence / changed.denominator_pence) AS INTEGER)
           END AS change_of_resource_percent,
           CASE WHEN changed.value_pence IS NULL OR changed.before_pence IS NULL THEN NULL
                WHEN changed.has_delegated IS NULL OR changed.previous_delegated IS NULL THEN 'unknown'
                WHEN changed.has_delegated = changed.previous_delegated AND changed.has_covid = changed.previous_covid THEN 'yes'
                ELSE 'no'
           END AS like_for_like
    FROM changed
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       worded.measure,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.value_pence END         AS value_pence,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.low_pence END           AS low_pence,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.high_pence END          AS high_pence,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.change_pence END        AS change_pence,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.change_percent END      AS change_percent,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.change_word END         AS change_word,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.percent_of_resource END AS percent_of_resource,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.basis END               AS basis,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.source_kind END         AS source_kind,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.like_for_like END       AS like_for_like,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.source END              AS source,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.deficit_years END       AS deficit_years,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.deficit_years_with_help END AS deficit_years_with_help,
       CASE WHEN financial_year.financial_year = worded.financial_year
            THEN worded.cumulative_unexplained_pence END                                                   AS cumulative_unexplained_pence,
       CASE WHEN financial_year.financial_year = worded.financial_year THEN worded.like_for_like_pence END AS like_for_like_pence,
       CASE WHEN financial_year.financial_year = worded.financial_year
            THEN worded.like_for_like_change_pence END                                                     AS like_for_like_change_pence,
       CASE WHEN financial_year.financial_year = worded.financial_year
            THEN worded.change_of_resource_percent END                                                     AS change_of_resource_percent,
       worded.organisation_id,
       financial_year.financial_year AS start_year
FROM worded
JOIN organisation   ON organisation.organisation_id = worded.organisation_id
JOIN financial_year ON financial_year.financial_year >= worded.financial_year
                   AND financial_year.financial_year < COALESCE(worded.next_year, worded.financial_year + 1)
