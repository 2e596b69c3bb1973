-- C32 population-fits-no-list, warning
-- means: A number of people that a source quoted lies more than 0.5% outside what was registered with practices before and
--     after its date: it is an older count, a count of residents, or rounded. Money per head worked out from it misleads.
-- do: For money per head take a count with a date and a kind; the finding names the list that the quoted number is, if any.
WITH counted AS (
    SELECT population_in_force.population_id,
           population_in_force.organisation_id,
           population_in_force.basis,
           population_in_force.as_of,
           substr(population_in_force.as_of, 1, 7) AS counted_on,
           population_in_force.persons,
           source.reference AS source
    FROM population_in_force
    LEFT JOIN source ON source.source_id = population_in_force.source_id
),
list AS (
    SELECT counted.* FROM counted WHERE counted.basis LIKE 'registered%'
),
same_list AS (
    SELECT counted.population_id AS quoted_id,
           list.counted_on,
           ROW_NUMBER() OVER (PARTITION BY counted.organisation_id, counted.population_id
                              ORDER BY ABS(list.persons - counted.persons), list.counted_on) AS place
    FROM counted
    JOIN list ON list.organisation_id = counted.organisation_id
             AND 1000 * ABS(list.persons - counted.persons) <= counted.persons
    WHERE counted.basis NOT LIKE 'registered%'
),
quoted AS (
    SELECT counted.*,
           (SELECT MAX(list.counted_on) FROM list
            WHERE list.organisation_id = counted.organisation_id AND list.counted_on <= counted.counted_on) AS before_on,
           (SELECT MIN(list.counted_on) FROM list
            WHERE list.organisation_id = counted.organisation_id AND list.counted_on >= counted.counted_on) AS after_on,
           same_list.counted_on AS same_on
    FROM counted
    LEFT JOIN same_list ON same_list.quoted_id = counted.population_id AND same_list.place = 1
    WHERE counted.basis NOT LIKE 'registered%'
),
beside AS (
    SELECT quoted.organisation_id,
           quoted.as_of,
           quoted.persons,
           quoted.source,
           quoted.counted_on,
           quoted.same_on,
           MIN(list.persons) AS fewest,
           MAX(list.persons) AS most
    FROM quoted
    JOIN list ON list.organisation_id = quoted.organisation_id
             AND (list.counted_on = quoted.before_on OR list.counted_on = quoted.after_on)
    GROUP BY quoted.organisation_id, quoted.as_of, quoted.persons, quoted.source, quoted.counted_on, quoted.same_on
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       '{#' || beside.persons || '} people as quoted in ' || beside.as_of || '; practices had '
         || CASE WHEN beside.fewest = beside.most THEN '{#' || beside.most || '}'
                 ELSE '{#' || beside.fewest || '} to {#' || beside.most || '}' END
         || ' at the time' || COALESCE('; it is the list of ' || beside.same_on, '') AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       beside.source AS sources
FROM beside
JOIN organisation ON organisation.organisation_id = beside.organisation_id
LEFT JOIN financial_year ON beside.counted_on || CASE length(beside.counted_on) WHEN 4 THEN '-04-01' ELSE '-28' END
                            BETWEEN financial_year.first_day AND financial_year.last_day
WHERE 1000 * beside.persons < 995 * beside.fewest
   OR 1000 * beside.persons > 1005 * beside.most
