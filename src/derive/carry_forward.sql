-- What reaches the next year, as at the latest month up to :to_month (accounts before returns).
-- One row per organisation and year with a return; for other years one row per reading of what was
-- published; for a body that takes over from others one row for the year before. Pence; surplus plus.
-- repayment_pence: support that is paid back in the next year, beside the gap and never inside it (F50).
SELECT carry_forward.organisation,
       carry_forward.from_year,
       carry_forward.to_year,
       carry_forward.brought_forward_pence,
       carry_forward.in_year_pence,
       carry_forward.cumulative_pence,
       carry_forward.structural_pence,
       carry_forward.structural_low_pence,
       carry_forward.structural_high_pence,
       carry_forward.full_year_effect_pence,
       carry_forward.recurrent_gap_pence,
       carry_forward.recurrent_gap_low_pence,
       carry_forward.recurrent_gap_high_pence,
       carry_forward.method,
       carry_forward.confidence,
       carry_forward.basis,
       carry_forward.source,
       carry_forward.next_opening_pence,
       carry_forward.opening_difference_pence,
       carry_forward.assumption,
       carry_forward.month,
       carry_forward.source_kind,
       carry_forward.successor,
       carry_forward.years_to_clear,
       CASE WHEN year_repayment.organisation_id IS NULL THEN 0 ELSE year_repayment.repayment_pence END AS repayment_pence
FROM wanted
JOIN (SELECT * FROM carry_forward
      UNION ALL
      SELECT * FROM carry_forward_of_merger) AS carry_forward ON carry_forward.organisation_id = wanted.organisation_id
LEFT JOIN year_repayment ON year_repayment.organisation_id = carry_forward.organisation_id
                        AND year_repayment.financial_year = carry_forward.start_year + 1
WHERE carry_forward.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR carry_forward.basis = :basis)
  AND (carry_forward.source_kind IN ('statement', 'merger')
       OR carry_forward.submission_id IN (SELECT submission_id FROM wanted_submission WHERE is_latest = 1))
ORDER BY carry_forward.organisation,
         carry_forward.start_year,
         carry_forward.basis DESC
