INSERT INTO succession (predecessor_id, successor_id, succeeded_on, share_basis_points, source, is_confirmed)
VALUES ((SELECT organisation_id FROM organisation WHERE code = :predecessor),
        (SELECT organisation_id FROM organisation WHERE code = :successor),
        :on, CAST(:share_basis_points AS INTEGER), :source, CASE :confirmed WHEN 'yes' THEN 1 ELSE 0 END)
ON CONFLICT (predecessor_id, successor_id) DO UPDATE
SET succeeded_on = excluded.succeeded_on, share_basis_points = excluded.share_basis_points, source = excluded.source,
    is_confirmed = excluded.is_confirmed
