-- What of one return's split could be told otherwise and moves its range. One row per item of view structural_dispute that is no figure
-- printed elsewhere and no line that says neither. Pence.
SELECT structural_dispute.kind,
       structural_dispute.item,
       structural_dispute.amount_pence,
       structural_dispute.change_pence
FROM structural_dispute
WHERE structural_dispute.submission_id = ?1
  AND structural_dispute.kind NOT IN ('figure', 'unstated')
ORDER BY structural_dispute.kind,
         structural_dispute.item
