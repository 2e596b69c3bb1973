CREATE VIEW structural AS
-- How much of each body's position comes back every year, and how much is one-off.
-- One row per organisation, year and month of a return; for years without a return, one row per reading of what was published,
-- or a single row that says `unknown`. Pence; surplus plus. Bounds are inclusive; low = high where one figure is derived.
--   F21  one_off_pence = I - U1; the identity structural + one-off = in-year holds to the penny and is checked when read
--   F24  reading in words, from the signs of I, U1 and O
WITH every AS (
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
    SELECT structural_of_statements.organisation_id,
           structural_of_statements.financial_year,
           CAST(NULL AS INTEGER),
           'statement',
           structural_of_statements.basis,
           structural_of_statements.in_year_pence,
           CAST(NULL AS INTEGER),
           structural_of_statements.structural_low_pence,
           structural_of_statements.structural_high_pence,
           CAST(NULL AS INTEGER),
           structural_of_statements.method,
           structural_of_statements.method,
           structural_of_statements.assumption,
           structural_of_statements.source,
           CAST(NULL AS INTEGER)
    FROM structural_of_statements
    WHERE NOT EXISTS (SELECT 1 FROM submission_in_force
                      WHERE submission_in_force.organisation_id = structural_of_statements.organisation_id
                        AND submission_in_force.financial_year = structural_of_statements.financial_year
                        AND submission_in_force.kind IN ('return', 'accounts'))
    UNION ALL
    SELECT year_position.organisation_id,
           year_position.financial_year,
           CAST(NULL AS INTEGER),
           'statement',
           COALESCE(year_position.outcome_basis, 'unknown'),
           CASE WHEN year_position.outcome_bound = 'exact' THEN year_position.outcome_pence END,
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           'none',
           'none',
           'no recurrent split and no one-offs were published',
           year_position.outcome_source,
           CAST(NULL AS INTEGER)
    FROM year_position
    WHERE (year_position.outcome_kind IN ('statement', 'statement_forecast') OR year_position.outcome_kind IS NULL)
      AND year_position.return_month IS NULL
      AND NOT EXISTS (SELECT 1 FROM structural_of_statements
                      WHERE structural_of_statements.organisation_id = year_position.organisation_id
                        AND structural_of_statements.financial_year = year_position.financial_year)
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
       every.financial_year AS start_year
FROM every
JOIN organisation   ON organisation.organisation_id = every.organisation_id
JOIN financial_year ON financial_year.financial_year = every.financial_year
