-- One row per body or group.
SELECT organisation.code,
       organisation.name,
       organisation.kind,
       organisation.opened_on,
       organisation.closed_on,
       (SELECT group_concat(successor.code, ' ')
        FROM succession
        JOIN organisation AS successor ON successor.organisation_id = succession.successor_id
        WHERE succession.predecessor_id = organisation.organisation_id) AS successor,
       (SELECT group_concat(organisation_alias.alias, ' ')
        FROM organisation_alias
        WHERE organisation_alias.organisation_id = organisation.organisation_id) AS aliases
FROM organisation
ORDER BY CASE organisation.kind WHEN 'ccg' THEN 1 WHEN 'icb' THEN 2 WHEN 'stp' THEN 3 WHEN 'group' THEN 4 ELSE 5 END,
         organisation.code
