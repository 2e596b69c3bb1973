-- From the plan to the next year's opening, as at the latest month up to :to_month (accounts before returns).
-- One row per organisation, year and step. Pence; surplus plus.
SELECT bridge.organisation,
       bridge.financial_year,
       bridge.month,
       bridge.step,
       bridge.kind,
       bridge.value_pence,
       bridge.method,
       bridge.confidence,
       bridge.source,
       bridge.basis,
       bridge.assumption
FROM wanted
JOIN bridge ON bridge.organisation_id = wanted.organisation_id
WHERE bridge.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR bridge.basis = :basis)
  AND bridge.submission_id IN (SELECT submission_id FROM wanted_submission WHERE is_latest = 1)
ORDER BY bridge.organisation,
         bridge.start_year,
         bridge.step_number
