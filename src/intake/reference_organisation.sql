INSERT INTO organisation (code, name, kind, opened_on, closed_on, ons_code, source, is_confirmed)
VALUES (:code, :name, :kind, :opened_on, :closed_on, :ons_code, :source, CASE :confirmed WHEN 'yes' THEN 1 ELSE 0 END)
ON CONFLICT (code) DO UPDATE
SET name = excluded.name, kind = excluded.kind, opened_on = excluded.opened_on, closed_on = excluded.closed_on,
    ons_code = excluded.ons_code, source = excluded.source, is_confirmed = excluded.is_confirmed
