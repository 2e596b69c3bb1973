-- Legal directions and special measures: when they began and ended, and who says so.
SELECT organisation.code AS organisation,
       organisation.name AS organisation_name,
       intervention_in_force.happened_on,
       intervention_in_force.kind,
       intervention_in_force.description,
       source.reference  AS source
FROM intervention_in_force
JOIN organisation ON organisation.organisation_id = intervention_in_force.organisation_id
LEFT JOIN source ON source.source_id = intervention_in_force.source_id
WHERE intervention_in_force.kind LIKE 'directions%'
   OR intervention_in_force.kind LIKE 'special_measures%'
ORDER BY organisation.code, intervention_in_force.happened_on, intervention_in_force.kind;
