INSERT INTO measure (measure, family, scenario, stream, name, sign_convention, is_position, includes_support, meaning)
VALUES (:code, :family, :scenario, :stream, :name, :sign_convention, CASE :is_position WHEN 'yes' THEN 1 ELSE 0 END,
        CASE :includes_support WHEN 'yes' THEN 1 WHEN 'no' THEN 0 END, :meaning)
ON CONFLICT (measure) DO UPDATE
SET family = excluded.family, scenario = excluded.scenario, stream = excluded.stream, name = excluded.name,
    sign_convention = excluded.sign_convention, is_position = excluded.is_position,
    includes_support = excluded.includes_support, meaning = excluded.meaning
