-- The structural position with each disputed item the other way, largest first, then the lowest and the highest that all of them allow;
-- as at the latest month up to :to_month (accounts before returns). Pence; surplus plus.
SELECT structural_whatif.organisation,
       structural_whatif.financial_year,
       structural_whatif.month,
       structural_whatif.item_kind,
       structural_whatif.item,
       structural_whatif.amount_pence,
       structural_whatif.structural_pence,
       structural_whatif.structural_low_pence,
       structural_whatif.structural_high_pence,
       structural_whatif.other_way_pence,
       structural_whatif.difference_pence,
       structural_whatif.why,
       structural_whatif.method,
       structural_whatif.confidence,
       structural_whatif.confirmed,
       structural_whatif.basis,
       structural_whatif.source,
       structural_whatif.source_kind
FROM wanted
JOIN structural_whatif ON structural_whatif.organisation_id = wanted.organisation_id
WHERE structural_whatif.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR structural_whatif.basis = :basis)
  AND (structural_whatif.source_kind = 'statement'
       OR structural_whatif.submission_id IN (SELECT submission_id FROM wanted_submission WHERE is_latest = 1))
ORDER BY structural_whatif.organisation,
         structural_whatif.start_year,
         structural_whatif.basis DESC,
         structural_whatif.part,
         CASE structural_whatif.item_kind WHEN 'lowest' THEN 1 WHEN 'highest' THEN 2 ELSE 0 END,
         ABS(structural_whatif.difference_pence) DESC,
         structural_whatif.item
