-- The queries that were saved in this ledger, by name.
SELECT name, about, sql_text, actor, recorded_at
FROM saved_query
ORDER BY name
