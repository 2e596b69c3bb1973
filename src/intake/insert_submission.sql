INSERT INTO submission (submission_id, organisation_id, period_id, kind, version, basis, import_run_id, rounding_unit_pence,
                        supersedes_submission_id, figure_count, recorded_at, sha256)
VALUES (?1, ?2, ?3, ?4, ?5, 'in_year', ?6, ?7, ?8, ?9, ?10, ?11)
