-- What is known of one body: one row per fact.
SELECT fact.fact, fact.value, fact.source
FROM (
    SELECT 1 AS place, 'code' AS fact, code AS value, source FROM organisation WHERE organisation_id = ?1
    UNION ALL
    SELECT 2, 'name', name, source FROM organisation WHERE organisation_id = ?1
    UNION ALL
    SELECT 3, 'kind', kind, source FROM organisation WHERE organisation_id = ?1
    UNION ALL
    SELECT 4, 'opened', opened_on, source FROM organisation WHERE organisation_id = ?1
    UNION ALL
    SELECT 5, 'closed', closed_on, source FROM organisation WHERE organisation_id = ?1
    UNION ALL
    SELECT 6, 'ONS code', ons_code, source FROM organisation WHERE organisation_id = ?1
    UNION ALL
    SELECT 7, 'alias', alias, NULL FROM organisation_alias WHERE organisation_id = ?1
    UNION ALL
    SELECT 8, 'taken over from', predecessor.code || ' ' || predecessor.name || ' on ' || succession.succeeded_on, succession.source
    FROM succession JOIN organisation AS predecessor ON predecessor.organisation_id = succession.predecessor_id
    WHERE succession.successor_id = ?1
    UNION ALL
    SELECT 9, 'passed to', successor.code || ' ' || successor.name || ' on ' || succession.succeeded_on, succession.source
    FROM succession JOIN organisation AS successor ON successor.organisation_id = succession.successor_id
    WHERE succession.predecessor_id = ?1
    UNION ALL
    SELECT 10, 'in group', parent.code || ' ' || parent.name || ' from ' || group_member.joined_on
               || COALESCE(' to ' || group_member.left_on, ''), group_member.source
    FROM group_member JOIN organisation AS parent ON parent.organisation_id = group_member.group_id
    WHERE group_member.member_id = ?1
    UNION ALL
    SELECT 11, 'member', member.code || ' ' || member.name || ' from ' || group_member.joined_on
               || COALESCE(' to ' || group_member.left_on, ''), group_member.source
    FROM group_member JOIN organisation AS member ON member.organisation_id = group_member.member_id
    WHERE group_member.group_id = ?1
    UNION ALL
    SELECT 12, 'event', intervention.happened_on || ' ' || intervention.kind || ': ' || intervention.description, source.reference
    FROM intervention_in_force AS intervention LEFT JOIN source ON source.source_id = intervention.source_id
    WHERE intervention.organisation_id = ?1
    UNION ALL
    SELECT 13, 'persons', population.as_of || ' ' || printf('%,d', population.persons) || ' (' || population.basis || ')', source.reference
    FROM population_in_force AS population LEFT JOIN source ON source.source_id = population.source_id
    WHERE population.organisation_id = ?1
) AS fact
WHERE fact.value IS NOT NULL
ORDER BY fact.place, fact.value
