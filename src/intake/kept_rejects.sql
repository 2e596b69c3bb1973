-- What a partial import left out, the heading first.
SELECT ordinal, source_line, because, raw_text
FROM import_reject
WHERE import_run_id = ?1
ORDER BY ordinal
