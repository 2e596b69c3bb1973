CREATE TEMP TABLE note_year AS
-- The year that a note is about: of each body in `wanted` the latest of the scope with a known position, else with anything known.
-- One row per body of which something is known.
WITH known_year AS (
    SELECT year_position.organisation_id,
           year_position.financial_year,
           CASE WHEN year_position.outcome_kind IS NULL THEN 0 ELSE 1 END AS has_position
    FROM year_position
    UNION ALL
    SELECT structural.organisation_id,
           structural.start_year,
           0
    FROM structural
)
SELECT wanted.organisation_id,
       COALESCE(MAX(CASE WHEN known_year.has_position = 1 THEN known_year.financial_year END),
                MAX(known_year.financial_year)) AS financial_year
FROM wanted
JOIN known_year ON known_year.organisation_id = wanted.organisation_id
WHERE known_year.financial_year BETWEEN :first_year AND :last_year
GROUP BY wanted.organisation_id
