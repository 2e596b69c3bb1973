-- What is expected of one body's year to come, as last imported. One row per expectation. Pence, as imported; effect_sign: how it moves
-- the position, 0 for the allocation, which is no step. is_once: marked as spent but once.
SELECT planning_assumption_in_force.kind,
       planning_assumption_in_force.description,
       planning_assumption_in_force.amount_pence,
       CASE planning_assumption_in_force.kind WHEN 'allocation' THEN 0
                                              WHEN 'growth'     THEN 1
                                              ELSE -1 END                             AS effect_sign,
       CASE WHEN planning_assumption_in_force.recurrence = 2 THEN 1 ELSE 0 END AS is_once,
       planning_assumption_in_force.import_run_id,
       planning_assumption_in_force.source_line
FROM planning_assumption_in_force
WHERE planning_assumption_in_force.organisation_id = :organisation_id
  AND planning_assumption_in_force.financial_year = :year
ORDER BY planning_assumption_in_force.planning_assumption_id
