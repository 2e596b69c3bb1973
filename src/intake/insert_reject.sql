INSERT INTO import_reject (import_run_id, ordinal, source_line, because, raw_text) VALUES (?1, ?2, ?3, ?4, ?5)
