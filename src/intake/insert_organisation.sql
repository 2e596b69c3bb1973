INSERT INTO organisation (code, name, kind, opened_on, closed_on, source, is_confirmed)
VALUES (?1, ?2, ?3, ?4, ?5, 'orgs add', 1)
