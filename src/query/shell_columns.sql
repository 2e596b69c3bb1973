-- Views and tables with their columns, for completion.
SELECT kept.name,
       column_of.name
FROM sqlite_schema AS kept
JOIN pragma_table_info(kept.name) AS column_of
WHERE kept.type IN ('table', 'view')
  AND kept.name NOT LIKE 'sqlite%'
ORDER BY kept.name, column_of.cid
