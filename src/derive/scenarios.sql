-- Positions under named conditions. One row per organisation, year, basis of evidence and scenario. Pence; surplus plus.
SELECT scenario_position.organisation,
       scenario_position.financial_year,
       scenario_position.scenario,
       scenario_position.conditions,
       scenario_position.position_pence,
       scenario_position.bound,
       scenario_position.source,
       scenario_position.effect_pence,
       scenario_position.evidence,
       scenario_position.method,
       scenario_position.confidence,
       scenario_position.basis,
       scenario_position.assumption
FROM wanted
JOIN scenario_position ON scenario_position.organisation_id = wanted.organisation_id
WHERE scenario_position.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR scenario_position.basis = :basis)
ORDER BY scenario_position.organisation,
         scenario_position.start_year,
         CASE scenario_position.evidence WHEN 'records' THEN 1 WHEN 'statement' THEN 2 ELSE 3 END,
         CASE scenario_position.scenario WHEN 'none' THEN 1 WHEN 'all' THEN 3 ELSE 2 END,
         scenario_position.scenario,
         scenario_position.source
