-- The support that one body gives or gets in one year, each as the kind of evidence tells it that counts. One row per transfer.
-- Pence, as sizes. The first column is that of trace_transfer_match.sql.
SELECT transfer_match.amount_pence,
       transfer_match.evidence,
       transfer_match.state,
       transfer_match.giver_id,
       transfer_match.receiver_id,
       transfer_match.giver_amount_pence,
       transfer_match.receiver_amount_pence,
       transfer_match.agreed_on,
       COALESCE(transfer_match.from_organisation, 'not known'),
       COALESCE(transfer_match.to_organisation, 'not known')
FROM support_balance
JOIN transfer_match ON transfer_match.start_year = support_balance.financial_year
                   AND transfer_match.evidence = support_balance.evidence
                   AND COALESCE(transfer_match.giver_id, 0) = COALESCE(support_balance.giver_id, 0)
                   AND COALESCE(transfer_match.receiver_id, 0) = COALESCE(support_balance.receiver_id, 0)
                   AND (transfer_match.state <> 'withdrawn' OR transfer_match.assumption IS NOT NULL)
WHERE support_balance.organisation_id = :organisation_id
  AND support_balance.financial_year = :year
ORDER BY transfer_match.from_organisation NULLS LAST,
         transfer_match.to_organisation NULLS LAST,
         transfer_match.agreed_on NULLS FIRST
