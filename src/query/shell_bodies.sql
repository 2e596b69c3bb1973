-- What people type for a body, for completion: codes, and aliases of one word.
SELECT code
FROM organisation
UNION
SELECT alias
FROM organisation_alias
WHERE alias NOT LIKE '% %'
ORDER BY 1
