-- Views first, because they are what people ask; then tables.
SELECT name, type, sql
FROM sqlite_schema
WHERE type IN ('table', 'view') AND sql IS NOT NULL AND name NOT LIKE 'sqlite%'
ORDER BY CASE type WHEN 'view' THEN 1 ELSE 2 END, name
