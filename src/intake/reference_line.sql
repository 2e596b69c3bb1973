-- A parent always stands above its children in the file.
INSERT INTO line (code, name, section, parent_line_id, is_calculated, default_recurrence, sign, position_part, counts, first_year,
                  last_year, description)
VALUES (:code, :name, :section, (SELECT line_id FROM line WHERE code = :parent),
        CASE :calculated WHEN 'yes' THEN 1 ELSE 0 END, :default_recurrence, CAST(:sign AS INTEGER), :position_part, :counts,
        CAST(substr(:first_year, 1, 4) AS INTEGER), CAST(substr(:last_year, 1, 4) AS INTEGER), :description)
ON CONFLICT (code) DO UPDATE
SET name = excluded.name, section = excluded.section, parent_line_id = excluded.parent_line_id,
    is_calculated = excluded.is_calculated, default_recurrence = excluded.default_recurrence, sign = excluded.sign,
    position_part = excluded.position_part, counts = excluded.counts, first_year = excluded.first_year,
    last_year = excluded.last_year, description = excluded.description
