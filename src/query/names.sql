-- Every name that SQL can use: tables, views and their columns.
SELECT kept.name
FROM sqlite_schema AS kept
WHERE kept.type IN ('table', 'view')
UNION
SELECT column_of.name
FROM sqlite_schema AS kept
JOIN pragma_table_info(kept.name) AS column_of
WHERE kept.type IN ('table', 'view')
