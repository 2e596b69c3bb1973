-- What people type for a body or a group: its code, and its other names when they are one word.
SELECT code AS word, name AS about, kind
FROM organisation
UNION ALL
SELECT a.alias, o.name, o.kind
FROM organisation_alias AS a
JOIN organisation AS o USING (organisation_id)
WHERE a.alias NOT LIKE '% %'
ORDER BY 1
