-- Where each body stands, as at the latest month up to :to_month.
-- One row per organisation, year, kind of return and basis; and one per published claim of that time. Pence; surplus plus.
SELECT position.organisation,
       position.financial_year,
       position.month,
       position.basis,
       position.plan_pence,
       position.actual_ytd_pence,
       position.forecast_pence,
       position.variance_pence,
       position.source_kind,
       position.claim,
       position.bound,
       position.made_on,
       position.source,
       position.plan_ytd_pence,
       position.variance_ytd_pence,
       position.forecast_movement_pence,
       position.percent_of_resource
FROM wanted
JOIN position ON position.organisation_id = wanted.organisation_id
WHERE position.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR position.basis = :basis)
  AND CASE WHEN position.source_kind = 'statement'
                THEN COALESCE(position.month, 0) <= :to_month AND (position.claim <> 'outturn' OR :to_month >= 12)
           WHEN position.submission_id IS NULL THEN COALESCE(position.month, 0) <= :to_month
           ELSE position.submission_id IN (SELECT submission_id FROM wanted_submission) END
ORDER BY position.organisation,
         position.start_year,
         CASE position.source_kind WHEN 'statement' THEN 2 ELSE 1 END,
         position.source_kind,
         position.month NULLS LAST,
         position.basis DESC,
         position.made_on NULLS FIRST,
         position.source,
         position.claim,
         position.forecast_pence DESC
