CREATE VIEW structural AS
-- How much of each body's position comes back every year, and how much is one-off.
-- One row per organisation, year and month of a return; for years without a return, one row per reading of what was published,
-- or a single row that says `unknown`. Pence; surplus plus. Bounds are inclusive; low = high where one figure is derived.
--   F21  one_off_pence = I - U1; the identity structural + one-off = in-year holds to the penny and is checked when read
--   F24  reading in words, from the signs of I, U1 and O
WITH from_statements AS MATERIALIZED (
    SELECT * FROM structural_of_statements
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
    SELECT from_statements.organisation_id,
           from_statements.financial_year,
           CAST(NULL AS INTEGER),
           'statement',
           from_statements.basis,
           from_statements.in_year_pence,
           CAST(NULL AS INTEGER),
           from_statements.structural_low_pence,
           from_statements.structural_high_pence,
           CAST(NULL AS INTEGER),
           from_statements.method,
           from_statements.method,
           from_statements.assumption,
           from_statements.source,
           CAST(NULL AS INTEGER)
    FROM from_statements
    WHERE NOT EXISTS (SELECT 1 FROM submission_in_force
                      WHERE submission_in_force.organisation_id = from_statements.organisation_id
                        AND submission_in_force.financial_year = from_statements.financial_year
                        AND submission_in_force.kind IN ('return', 'accounts'))
    UNION ALL
    SELECT year_claim.organisation_id,
           year_claim.financial_year,
           CAST(NULL AS INTEGER),
           'statement',
           CASE WHEN year_claim.outturn_pence IS NOT NULL THEN year_claim.outturn_basis
                WHEN year_claim.forecast_pence IS NOT NULL THEN year_claim.forecast_basis
                ELSE 'unknown' END,
           CASE WHEN year_claim.outturn_pence IS NOT NULL
                THEN CASE WHEN year_claim.outturn_bound = 'exact' THEN year_claim.outturn_pence END
                ELSE CASE WHEN year_claim.forecast_bound = 'exact' THEN year_claim.forecast_pence END END,
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           'none',
           'none',
           'no recurrent split and no one-offs were published',
           CASE WHEN year_claim.outturn_pence IS NOT NULL THEN year_claim.outturn_source ELSE year_claim.forecast_source END,
           CAST(NULL AS INTEGER)
    FROM year_claim
    WHERE NOT EXISTS (SELECT 1 FROM submission_in_force
                      WHERE submission_in_force.organisation_id = year_claim.organisation_id
                        AND submission_in_force.financial_year = year_claim.financial_year
                        AND submission_in_force.kind IN ('return', 'accounts'))
      AND NOT EXISTS (SELECT 1 FROM from_statements
                      WHERE from_statements.organisation_id = year_claim.organisation_id
                        AND from_statements.financial_year = year_claim.financial_year)
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
