CREATE VIEW full_year_effect_in_force AS
-- What next year holds more of, because a lasting change began within this year (F25).
-- One row per recurrent change. Pence. effect_pence: favourable plus: savings and resource add, costs take away.
-- Each is the annual amount less the amount of this year; where only the first month is known, this year has
-- annual * (13 - first month) / 12, half away from zero. One-off changes have no full-year effect and are left out.
SELECT full_year_effect.full_year_effect_id,
       full_year_effect.organisation_id,
       full_year_effect.financial_year,
       full_year_effect.kind,
       full_year_effect.description,
       CASE WHEN full_year_effect.kind = 'cost' THEN -1 ELSE 1 END
         * (full_year_effect.annual_pence
            - COALESCE(full_year_effect.in_year_pence,
                       (2 * full_year_effect.annual_pence * (13 - full_year_effect.first_month) + 12) / 24)) AS effect_pence,
       full_year_effect.source_id,
       full_year_effect.import_run_id,
       full_year_effect.source_line
FROM full_year_effect
WHERE full_year_effect.recurrence = 1
  AND NOT EXISTS (SELECT 1
                  FROM full_year_effect AS later
                  WHERE later.organisation_id = full_year_effect.organisation_id
                    AND later.financial_year = full_year_effect.financial_year
                    AND later.kind = full_year_effect.kind
                    AND later.description = full_year_effect.description
                    AND later.import_run_id > full_year_effect.import_run_id
                    AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
  AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = full_year_effect.import_run_id)
