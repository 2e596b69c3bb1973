INSERT INTO organisation_alias (alias, organisation_id)
SELECT ?1, organisation_id FROM organisation WHERE code = ?2
ON CONFLICT (alias) DO UPDATE SET organisation_id = excluded.organisation_id
