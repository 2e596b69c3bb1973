SELECT line.code, line.name, line.section, parent.code, line.is_calculated, line.default_recurrence, line.sign, line.position_part,
       line.counts, line.first_year, line.last_year, line.description
FROM line
LEFT JOIN line AS parent ON parent.line_id = line.parent_line_id
