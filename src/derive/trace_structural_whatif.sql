-- What is disputed: a column of view structural_whatif for one body and year, as the view has it. One row per return, or reading of what
-- was published, and item that has an amount there. Pence.
SELECT CASE :column WHEN 'amount'     THEN structural_whatif.amount_pence
                    WHEN 'other_way'  THEN structural_whatif.other_way_pence
                    WHEN 'difference' THEN structural_whatif.difference_pence END AS amount_pence,
       structural_whatif.item_kind,
       structural_whatif.item,
       structural_whatif.basis,
       structural_whatif.month,
       structural_whatif.submission_id,
       structural_whatif.amount_pence
FROM structural_whatif
WHERE structural_whatif.organisation_id = :organisation_id
  AND structural_whatif.start_year = :year
  AND (:month IS NULL OR structural_whatif.month IS NULL OR structural_whatif.month = :month)
ORDER BY structural_whatif.month,
         structural_whatif.submission_id,
         structural_whatif.basis,
         structural_whatif.part,
         structural_whatif.item_kind,
         structural_whatif.item
