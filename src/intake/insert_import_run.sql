INSERT INTO import_run (source_id, layout, kind, unit, sign_convention, rows_read, rows_new, rows_changed, rows_unchanged,
                        rows_compared, actor, reason, tool_version, recorded_at, content_sha256, sheet, declared, layout_sha256,
                        rows_rejected, completes_import_run_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, '', ?15, ?16, ?17, ?18, ?19)
