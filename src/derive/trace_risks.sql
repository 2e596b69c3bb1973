-- The risks and mitigations in force of one body and year: those of :month, or of the latest month that lists either. One row per
-- item. Pence, sizes; probability in basis points.
WITH listed AS (
    SELECT 'risk' AS side, risk_in_force.month, risk_in_force.description, risk_in_force.full_pence,
           risk_in_force.probability_basis_points, risk_in_force.line_id, risk_in_force.import_run_id, risk_in_force.source_line
    FROM risk_in_force
    WHERE risk_in_force.organisation_id = :organisation_id
      AND risk_in_force.financial_year = :year
    UNION ALL
    SELECT 'mitigation', mitigation_in_force.month, mitigation_in_force.description, mitigation_in_force.full_pence,
           mitigation_in_force.probability_basis_points, mitigation_in_force.line_id, mitigation_in_force.import_run_id, mitigation_in_force.source_line
    FROM mitigation_in_force
    WHERE mitigation_in_force.organisation_id = :organisation_id
      AND mitigation_in_force.financial_year = :year
)
SELECT listed.side,
       listed.month,
       listed.description,
       listed.full_pence,
       listed.probability_basis_points,
       CASE WHEN line.code = 'RISK_SUPPORT' AND listed.side = 'risk' AND listed.full_pence <> 0 THEN 1 ELSE 0 END AS is_risk_of_support,
       listed.import_run_id,
       listed.source_line
FROM listed
LEFT JOIN line ON line.line_id = listed.line_id
WHERE listed.month = COALESCE(:month, (SELECT MAX(latest.month) FROM listed AS latest))
ORDER BY listed.side DESC,
         listed.source_line
