-- One row per line of a return, in the order of the return.
SELECT line.code,
       line.name,
       line.section,
       parent.code AS parent,
       CASE line.is_calculated WHEN 1 THEN 'total' ELSE '' END AS total,
       line.default_recurrence AS recurrence,
       line.sign,
       first_year.label AS first_year,
       last_year.label AS last_year,
       line.description
FROM line
LEFT JOIN line AS parent ON parent.line_id = line.parent_line_id
JOIN financial_year AS first_year ON first_year.financial_year = line.first_year
LEFT JOIN financial_year AS last_year ON last_year.financial_year = line.last_year
ORDER BY line.line_id
