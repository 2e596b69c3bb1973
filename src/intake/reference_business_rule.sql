INSERT INTO business_rule (rule, financial_year, name, operator, threshold_basis_points, numerator, denominator, result_if_missed,
                           source, is_confirmed, note)
VALUES (:rule, CAST(substr(:financial_year, 1, 4) AS INTEGER), :name, :operator, CAST(:threshold_basis_points AS INTEGER),
        :numerator, :denominator, :result_if_missed, :source, CASE :confirmed WHEN 'yes' THEN 1 ELSE 0 END, :note)
ON CONFLICT (rule, financial_year) DO UPDATE
SET name = excluded.name, operator = excluded.operator, threshold_basis_points = excluded.threshold_basis_points,
    numerator = excluded.numerator, denominator = excluded.denominator, result_if_missed = excluded.result_if_missed,
    source = excluded.source, is_confirmed = excluded.is_confirmed, note = excluded.note
