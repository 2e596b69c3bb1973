-- Support between two bodies, of which at least one is wanted. One row per transfer and basis of evidence. Pence, as a size;
-- difference = what the receiver tells - what the giver tells. Both sides are read, whoever is asked about.
SELECT transfer_match.financial_year,
       transfer_match.from_organisation,
       transfer_match.to_organisation,
       transfer_match.amount_pence,
       transfer_match.state,
       transfer_match.difference_pence,
       transfer_match.evidence,
       transfer_match.method,
       transfer_match.confidence,
       transfer_match.confirmed,
       transfer_match.source,
       transfer_match.giver_amount_pence,
       transfer_match.receiver_amount_pence,
       transfer_match.recurrence,
       transfer_match.repayable,
       transfer_match.agreed_on,
       transfer_match.withdrawn_on,
       transfer_match.assumption
FROM transfer_match
WHERE transfer_match.start_year BETWEEN :first_year AND :last_year
  AND (transfer_match.giver_id IN (SELECT organisation_id FROM wanted)
       OR transfer_match.receiver_id IN (SELECT organisation_id FROM wanted))
ORDER BY transfer_match.start_year,
         transfer_match.from_organisation NULLS LAST,
         transfer_match.to_organisation NULLS LAST,
         CASE transfer_match.evidence WHEN 'return' THEN 1 WHEN 'records' THEN 2 ELSE 3 END,
         transfer_match.agreed_on NULLS FIRST
