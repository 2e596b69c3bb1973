-- The conditions that touch one body in one year, of one basis of evidence, with the record that lists them where they are of a list.
-- One row per condition. Pence; effect on the position.
SELECT scenario_condition.name,
       scenario_condition.is_reported,
       scenario_in_force.amount_pence,
       scenario_in_force.import_run_id,
       scenario_in_force.source_line
FROM scenario_condition
LEFT JOIN scenario_in_force ON scenario_condition.evidence = 'records'
                           AND scenario_in_force.organisation_id = scenario_condition.organisation_id
                           AND scenario_in_force.financial_year = scenario_condition.financial_year
                           AND scenario_in_force.name = scenario_condition.name
WHERE scenario_condition.organisation_id = :organisation_id
  AND scenario_condition.financial_year = :year
  AND scenario_condition.evidence = :evidence
ORDER BY scenario_condition.name
