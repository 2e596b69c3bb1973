CREATE VIEW structural AS
-- How much of each body's position comes back every year, and how much is one-off.
-- One row per organisation, year and month of a return; for years without a return, one row per reading of what was published,
-- or a single row: by a list of one-offs, by a published underlying figure, or `unknown`. Pence; surplus plus. Bounds are inclusive; low = high where one figure is derived.
--   F21  one_off_pence = I - U1; the identity structural + one-off = in-year holds to the penny and is checked when read
--   F22  structural_deficit_pence = -U1 where U1 is below nil, structural_surplus_pence = U1 where it is above; the other is nil
--   F23  one_off_deficit_pence and one_off_benefit_pence say the same of O; all four are plus, and unknown where U1 is a bound:
--        -I = structural deficit - structural surplus + one-off deficit - one-off benefit
--   F24  reading in words, from the signs of I, U1 and O
WITH published AS (
    -- of a year without returns the first rung that holds, in each of its readings
    SELECT told.*,
           RANK() OVER (PARTITION BY told.organisation_id, told.financial_year ORDER BY told.rung) AS place
    FROM (SELECT structural_of_published.organisation_id,
                 structural_of_published.financial_year,
                 structural_of_published.rung,
                 structural_of_published.basis,
                 structural_of_published.in_year_pence,
                 structural_of_published.structural_pence,
                 structural_of_published.structural_pence AS structural_low_pence,
                 structural_of_published.structural_pence AS structural_high_pence,
                 structural_of_published.method,
                 structural_of_published.confidence,
                 structural_of_published.assumption,
                 structural_of_published.source
          FROM structural_of_published
          UNION ALL
          SELECT structural_of_statements.organisation_id,
                 structural_of_statements.financial_year,
                 3,
                 structural_of_statements.basis,
                 structural_of_statements.in_year_pence,
                 CAST(NULL AS INTEGER),
                 structural_of_statements.structural_low_pence,
                 structural_of_statements.structural_high_pence,
                 structural_of_statements.method,
                 structural_of_statements.method,
                 structural_of_statements.assumption,
                 structural_of_statements.source
          FROM structural_of_statements) AS told
),
every AS (
    SELECT structural_of_return.organisation_id,
           structural_of_return.financial_year,
           structural_of_return.month,
           structural_of_return.kind AS source_kind,
           'in_year' AS basis,
           structural_of_return.in_year_pence,
           structural_of_return.structural_pence,
           structural_of_return.structural_low_pence,
           structural_of_return.structural_high_pence,
           structural_of_return.without_support_pence,
           structural_of_return.method,
           structural_of_return.confidence,
           structural_of_return.assumption,
           'import ' || structural_of_return.import_run_id AS source,
           structural_of_return.submission_id
    FROM structural_of_return
    UNION ALL
    SELECT published.organisation_id,
           published.financial_year,
           CAST(NULL AS INTEGER),
           'statement',
           published.basis,
           published.in_year_pence,
           published.structural_pence,
           published.structural_low_pence,
           published.structural_high_pence,
           CAST(NULL AS INTEGER),
           published.method,
           published.confidence,
           published.assumption,
           published.source,
           CAST(NULL AS INTEGER)
    FROM published
    WHERE published.place = 1
      AND NOT EXISTS (SELECT 1 FROM submission_in_force
                      WHERE submission_in_force.organisation_id = published.organisation_id
                        AND submission_in_force.financial_year = published.financial_year
                        AND submission_in_force.kind IN ('return', 'accounts'))
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       every.month,
       every.basis,
       every.in_year_pence,
       every.structural_pence,
       every.structural_low_pence,
       every.structural_high_pence,
       every.in_year_pence - every.structural_pence      AS one_off_pence,
       every.in_year_pence - every.structural_high_pence AS one_off_low_pence,
       every.in_year_pence - every.structural_low_pence  AS one_off_high_pence,
       every.without_support_pence,
       CASE WHEN every.in_year_pence IS NULL OR every.structural_low_pence IS NULL THEN 'unknown'
            WHEN every.in_year_pence < 0 AND every.structural_high_pence < 0
                 AND every.in_year_pence >= every.structural_high_pence THEN 'structural deficit, masked by one-offs'
            WHEN every.in_year_pence < 0 AND every.structural_high_pence < 0
                 AND every.in_year_pence < every.structural_low_pence   THEN 'both'
            WHEN every.in_year_pence < 0 AND every.structural_high_pence < 0  THEN 'structural deficit'
            WHEN every.in_year_pence < 0 AND every.structural_low_pence >= 0  THEN 'one-off deficit'
            WHEN every.in_year_pence >= 0 AND every.structural_high_pence < 0 THEN 'balanced by one-offs'
            WHEN every.in_year_pence >= 0 AND every.structural_low_pence >= 0 THEN 'sound'
            ELSE 'unknown'
       END AS reading,
       every.method,
       every.confidence,
       every.assumption,
       every.source_kind,
       every.source,
       every.submission_id,
       every.organisation_id,
       every.financial_year AS start_year,
       CASE WHEN every.structural_pence < 0 THEN -every.structural_pence
            WHEN every.structural_pence IS NOT NULL THEN 0 END                      AS structural_deficit_pence,
       CASE WHEN every.structural_pence > 0 THEN every.structural_pence
            WHEN every.structural_pence IS NOT NULL THEN 0 END                      AS structural_surplus_pence,
       CASE WHEN every.in_year_pence < every.structural_pence THEN every.structural_pence - every.in_year_pence
            WHEN every.in_year_pence IS NOT NULL AND every.structural_pence IS NOT NULL THEN 0 END AS one_off_deficit_pence,
       CASE WHEN every.in_year_pence > every.structural_pence THEN every.in_year_pence - every.structural_pence
            WHEN every.in_year_pence IS NOT NULL AND every.structural_pence IS NOT NULL THEN 0 END AS one_off_benefit_pence
FROM every
JOIN organisation   ON organisation.organisation_id = every.organisation_id
JOIN financial_year ON financial_year.financial_year = every.financial_year
