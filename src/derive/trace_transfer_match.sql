-- Transfers: a column of view transfer_match for one body, as giver or receiver, and year, as the view has it. One row per transfer and
-- basis of evidence that has an amount there. Pence.
SELECT CASE :column WHEN 'amount'          THEN transfer_match.amount_pence
                    WHEN 'difference'      THEN transfer_match.difference_pence
                    WHEN 'giver_amount'    THEN transfer_match.giver_amount_pence
                    WHEN 'receiver_amount' THEN transfer_match.receiver_amount_pence END AS amount_pence,
       transfer_match.evidence,
       transfer_match.state,
       transfer_match.giver_id,
       transfer_match.receiver_id,
       transfer_match.giver_amount_pence,
       transfer_match.receiver_amount_pence,
       transfer_match.agreed_on,
       COALESCE(transfer_match.from_organisation, 'not known'),
       COALESCE(transfer_match.to_organisation, 'not known')
FROM transfer_match
WHERE :organisation_id IN (transfer_match.giver_id, transfer_match.receiver_id)
  AND transfer_match.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY transfer_match.evidence,
         transfer_match.from_organisation NULLS LAST,
         transfer_match.to_organisation NULLS LAST,
         transfer_match.agreed_on NULLS FIRST
