-- The hash is set when the figures are in, within the same transaction: nobody ever sees a submission without one.
INSERT INTO submission (organisation_id, period_id, kind, version, basis, import_run_id, rounding_unit_pence,
                        supersedes_submission_id, figure_count, recorded_at, sha256)
VALUES (?1, ?2, ?3, ?4, 'in_year', ?5, ?6, ?7, ?8, ?9, '')
