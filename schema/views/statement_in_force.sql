CREATE VIEW statement_in_force AS
-- The claims that count, each with the words of its measure.
-- One row per claim. What one publication says about one measure of one body and year, as at one date, is one set: a later
-- import of a different set corrects our reading of that publication and supersedes the earlier set, whole.
-- amount_pence: in the measure's sign convention; NULL is a claim without a number.
SELECT statement.statement_id,
       statement.organisation_id,
       organisation.code           AS organisation,
       statement.financial_year,
       statement.period,
       CASE WHEN statement.period LIKE 'M__' THEN CAST(substr(statement.period, 2) AS INTEGER) END AS month,
       statement.made_on,
       statement.measure,
       measure.family,
       measure.scenario,
       measure.stream,
       measure.name                AS measure_name,
       measure.is_position,
       measure.includes_support,
       statement.amount_pence,
       statement.bound,
       statement.rounding_unit_pence,
       statement.basis,
       statement.source_id,
       source.reference            AS source,
       statement.confidence,
       CASE statement.confidence WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END AS confidence_rank,
       statement.note,
       statement.import_run_id,
       statement.source_line
FROM statement
JOIN organisation ON organisation.organisation_id = statement.organisation_id
JOIN measure      ON measure.measure = statement.measure
JOIN source       ON source.source_id = statement.source_id
WHERE NOT EXISTS (SELECT 1
                  FROM statement AS later
                  WHERE later.organisation_id = statement.organisation_id
                    AND later.financial_year = statement.financial_year
                    AND later.measure = statement.measure
                    AND later.source_id = statement.source_id
                    AND later.period = statement.period
                    AND COALESCE(later.made_on, '') = COALESCE(statement.made_on, '')
                    AND later.import_run_id > statement.import_run_id
                    AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
  AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = statement.import_run_id)
