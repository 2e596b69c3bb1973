-- The lines that somebody fills in for the year that starts in ?1: one row per line, in the order of the return. Totals are
-- not among them: they are reckoned, never asked for.
SELECT line.code,
       line.name,
       replace(line.section, '_', ' ') AS section,
       COALESCE(parent.name, '')       AS part_of,
       line.default_recurrence         AS recurrence,
       CASE line.counts WHEN 'persons' THEN 'persons' ELSE 'pounds' END AS counts,
       line.description
FROM line
LEFT JOIN line AS parent ON parent.line_id = line.parent_line_id
WHERE line.is_calculated = 0
  AND line.first_year <= ?1
  AND COALESCE(line.last_year, 9999) >= ?1
ORDER BY line.line_id
