-- The gap that the next year is planned to close, and the savings that it takes, as at the latest month up to :to_month (accounts
-- before returns). One row per organisation and year, as in carry_forward.sql. Pence; surplus plus; savings are plus.
SELECT planning_gap.organisation,
       planning_gap.from_year,
       planning_gap.to_year,
       planning_gap.recurrent_gap_pence,
       planning_gap.recurrent_gap_low_pence,
       planning_gap.recurrent_gap_high_pence,
       planning_gap.growth_pence,
       planning_gap.prices_pence,
       planning_gap.activity_pence,
       planning_gap.new_commitments_pence,
       planning_gap.contingency_pence,
       planning_gap.headroom_pence,
       planning_gap.repayment_pence,
       planning_gap.planning_gap_pence,
       planning_gap.planning_gap_low_pence,
       planning_gap.planning_gap_high_pence,
       planning_gap.target_pence,
       planning_gap.target_method,
       planning_gap.savings_needed_pence,
       planning_gap.savings_needed_low_pence,
       planning_gap.savings_needed_high_pence,
       planning_gap.missing,
       planning_gap.method,
       planning_gap.confidence,
       planning_gap.confirmed,
       planning_gap.basis,
       planning_gap.source,
       planning_gap.percent_of_allocation,
       planning_gap.recurrent_savings_needed_pence,
       planning_gap.minimum_target_pence,
       planning_gap.allocation_pence,
       planning_gap.assumption,
       planning_gap.month,
       planning_gap.source_kind
FROM wanted
JOIN planning_gap ON planning_gap.organisation_id = wanted.organisation_id
WHERE planning_gap.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR planning_gap.basis = :basis)
  AND (planning_gap.source_kind IN ('statement', 'merger')
       OR planning_gap.submission_id IN (SELECT submission_id FROM wanted_submission WHERE is_latest = 1))
ORDER BY planning_gap.organisation,
         planning_gap.start_year,
         planning_gap.basis DESC
