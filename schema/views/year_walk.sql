CREATE VIEW year_walk AS
-- From one year's position to the next, step by step, the ends tied to the penny (F117).
-- One row per body, year of which there is a return, as there is of the year before, and step. The latest return of each year counts
-- (accounts before returns). Pence; surplus plus; help is plus.
--   1 before            in-year position of the year before
--   2 one_offs_before   less its one-off part: it does not come back
--   3 full_year_effects what lasting changes of that year do more in this one (F25)
--   4 growth            recurrent resource of this year less that of the year before
--   5 savings           recurrent savings (QIPP) of this year, actual or forecast
--   6 one_offs          one-off part of this year
--   7 unexplained       what is left: prices, activity, new duties, and every step that is unknown; never spread over the others
--   8 position          in-year position of this year = 1 + the known of 2 to 6 + 7
-- A resource change that began within the year before is in 3 and in 4: what is twice comes out of 7 again.
-- NULL is unknown. Without the one-off part of either year the remainder is unknown too.
WITH ranked AS (
    SELECT structural_of_return.submission_id,
           structural_of_return.organisation_id,
           structural_of_return.financial_year,
           structural_of_return.import_run_id,
           structural_of_return.in_year_pence,
           structural_of_return.structural_pence,
           structural_of_return.recurrent_resource_full_year_pence AS recurrent_resource,
           structural_of_return.confidence,
           ROW_NUMBER() OVER (PARTITION BY structural_of_return.organisation_id, structural_of_return.financial_year
                              ORDER BY structural_of_return.month DESC,
                                       CASE structural_of_return.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM structural_of_return
),
year AS MATERIALIZED (
    SELECT ranked.organisation_id,
           ranked.financial_year,
           ranked.import_run_id,
           ranked.in_year_pence,
           ranked.in_year_pence - ranked.structural_pence AS one_off_pence,
           ranked.recurrent_resource,
           ranked.confidence,
           full_year_effect_of_return.effect_pence,
           CASE WHEN qipp_of_return.unstated_lines = 0 THEN qipp_of_return.recurrent_delivered_pence END AS savings_pence
    FROM ranked
    LEFT JOIN full_year_effect_of_return ON full_year_effect_of_return.submission_id = ranked.submission_id
    LEFT JOIN qipp_of_return             ON qipp_of_return.submission_id = ranked.submission_id
    WHERE ranked.place = 1
),
pair AS (
    SELECT this.organisation_id,
           this.financial_year,
           before.in_year_pence                                AS before_pence,
           -before.one_off_pence                               AS one_offs_before,
           before.effect_pence                                 AS full_year_effects,
           this.recurrent_resource - before.recurrent_resource AS growth,
           this.savings_pence                                  AS savings,
           this.one_off_pence                                  AS one_offs,
           this.in_year_pence                                  AS position,
           CASE WHEN this.confidence = 'full' AND before.confidence = 'full' THEN 'full' ELSE 'partial' END AS confidence,
           'imports ' || before.import_run_id || ', ' || this.import_run_id AS source
    FROM year AS this
    JOIN year AS before ON before.organisation_id = this.organisation_id
                       AND before.financial_year = this.financial_year - 1
),
stepped AS (
    SELECT pair.*,
           step.place,
           step.step,
           step.kind,
           CASE step.step WHEN 'before'            THEN pair.before_pence
                          WHEN 'one_offs_before'   THEN pair.one_offs_before
                          WHEN 'full_year_effects' THEN pair.full_year_effects
                          WHEN 'growth'            THEN pair.growth
                          WHEN 'savings'           THEN pair.savings
                          WHEN 'one_offs'          THEN pair.one_offs
                          WHEN 'position'          THEN pair.position
                          ELSE pair.position - pair.before_pence - pair.one_offs_before - COALESCE(pair.full_year_effects, 0)
                               - pair.growth - COALESCE(pair.savings, 0) - pair.one_offs END AS value_pence
    FROM pair
    CROSS JOIN (SELECT 1 AS place, 'before' AS step, 'level' AS kind
                UNION ALL SELECT 2, 'one_offs_before', 'step'
                UNION ALL SELECT 3, 'full_year_effects', 'step'
                UNION ALL SELECT 4, 'growth', 'step'
                UNION ALL SELECT 5, 'savings', 'step'
                UNION ALL SELECT 6, 'one_offs', 'step'
                UNION ALL SELECT 7, 'unexplained', 'step'
                UNION ALL SELECT 8, 'position', 'level') AS step
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       before_year.label    AS from_year,
       financial_year.label AS financial_year,
       stepped.place        AS step_number,
       stepped.step,
       stepped.kind,
       stepped.value_pence,
       'walk' AS method,
       CASE WHEN stepped.value_pence IS NULL THEN 'none' ELSE stepped.confidence END AS confidence,
       'in_year' AS basis,
       CASE WHEN stepped.step <> 'unexplained' THEN NULL
            WHEN stepped.value_pence IS NULL THEN 'the one-off part of one of the years is not known'
            ELSE 'prices, activity and new duties are not given: they are in the unexplained'
                 || CASE WHEN stepped.full_year_effects IS NULL THEN '; so are full-year effects' ELSE '' END
                 || CASE WHEN stepped.savings IS NULL THEN '; so are savings' ELSE '' END END AS assumption,
       stepped.source,
       stepped.organisation_id,
       stepped.financial_year AS start_year
FROM stepped
JOIN organisation   ON organisation.organisation_id = stepped.organisation_id
JOIN financial_year ON financial_year.financial_year = stepped.financial_year
JOIN financial_year AS before_year ON before_year.financial_year = stepped.financial_year - 1
