INSERT INTO group_member (group_id, member_id, joined_on, left_on, source, is_confirmed)
VALUES ((SELECT organisation_id FROM organisation WHERE code = :group),
        (SELECT organisation_id FROM organisation WHERE code = :member),
        :joined_on, :left_on, :source, CASE :confirmed WHEN 'yes' THEN 1 ELSE 0 END)
ON CONFLICT (group_id, member_id) DO UPDATE
SET joined_on = excluded.joined_on, left_on = excluded.left_on, source = excluded.source, is_confirmed = excluded.is_confirmed
