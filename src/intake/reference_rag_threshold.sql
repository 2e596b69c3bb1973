INSERT INTO rag_threshold (measure, first_year, last_year, green, amber, red, owner, source, is_confirmed)
VALUES (:measure, CAST(substr(:first_year, 1, 4) AS INTEGER), CAST(substr(:last_year, 1, 4) AS INTEGER), :green, :amber, :red,
        :owner, :source, CASE :confirmed WHEN 'yes' THEN 1 ELSE 0 END)
ON CONFLICT (measure, first_year) DO UPDATE
SET last_year = excluded.last_year, green = excluded.green, amber = excluded.amber, red = excluded.red, owner = excluded.owner,
    source = excluded.source, is_confirmed = excluded.is_confirmed
