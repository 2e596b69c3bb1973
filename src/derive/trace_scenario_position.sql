-- Scenarios: a column of view scenario_position for one body and year, as the view has it. One row per basis of evidence and scenario
-- that has an amount there. Pence. conditions_evidence: of a group as the sum of its members, what its members' conditions rest on.
SELECT CASE :column WHEN 'position' THEN scenario_position.position_pence
                    WHEN 'effect'   THEN scenario_position.effect_pence END AS amount_pence,
       scenario_position.scenario,
       scenario_position.evidence,
       CASE WHEN scenario_position.evidence <> 'members' THEN scenario_position.evidence
            WHEN scenario_position.source = 'members: returns and lists' THEN 'records'
            ELSE 'statement' END AS conditions_evidence
FROM scenario_position
WHERE scenario_position.organisation_id = :organisation_id
  AND scenario_position.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY scenario_position.evidence,
         conditions_evidence,
         CASE scenario_position.scenario WHEN 'none' THEN 1 WHEN 'all' THEN 3 ELSE 2 END,
         scenario_position.scenario
