-- Forecast, risk and what is left of it, as at the latest month up to :to_month.
-- One row per organisation, year and basis of evidence; published net risks one row per publication. Pence; positions surplus plus.
SELECT risk_position.organisation,
       risk_position.financial_year,
       risk_position.month,
       risk_position.forecast_pence,
       risk_position.gross_risk_pence,
       risk_position.mitigation_pence,
       risk_position.net_risk_pence,
       risk_position.risk_adjusted_pence,
       risk_position.evidence,
       risk_position.method,
       risk_position.confidence,
       risk_position.rag,
       risk_position.confirmed,
       risk_position.source,
       risk_position.warning,
       risk_position.weighted_risk_pence,
       risk_position.weighted_mitigation_pence,
       risk_position.weighted_net_risk_pence,
       risk_position.worst_pence,
       risk_position.worst_without_support_pence,
       risk_position.likely_pence,
       risk_position.best_pence,
       risk_position.cover_percent,
       risk_position.outside_funding_percent,
       risk_position.one_off_mitigation_percent,
       risk_position.net_risk_to_date_pence,
       risk_position.net_risk_percent,
       risk_position.bound,
       risk_position.basis,
       risk_position.assumption
FROM wanted
JOIN risk_position ON risk_position.organisation_id = wanted.organisation_id
WHERE risk_position.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR risk_position.basis = :basis)
  AND CASE risk_position.evidence
           WHEN 'return'    THEN risk_position.submission_id IN (SELECT submission_id FROM wanted_submission)
           WHEN 'statement' THEN COALESCE(risk_position.month, 0) <= :to_month
           ELSE risk_position.month = (SELECT MAX(listed.month)
                                       FROM (SELECT organisation_id, financial_year, month FROM risk_in_force
                                             UNION
                                             SELECT organisation_id, financial_year, month FROM mitigation_in_force) AS listed
                                       WHERE listed.organisation_id = risk_position.organisation_id
                                         AND listed.financial_year = risk_position.start_year
                                         AND listed.month <= :to_month) END
ORDER BY risk_position.organisation,
         risk_position.start_year,
         CASE risk_position.evidence WHEN 'return' THEN 1 WHEN 'records' THEN 2 ELSE 3 END,
         risk_position.month NULLS FIRST,
         risk_position.source
