-- The lines of a return, as an import needs them.
SELECT line_id, code, section, parent_line_id, is_calculated, default_recurrence, sign, position_part, counts, first_year, last_year
FROM line
ORDER BY line_id
