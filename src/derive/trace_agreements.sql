-- The listed legs of support that one body gives or gets in one year and that were not withdrawn. One row per leg. Pence, as sizes.
SELECT counted_transfer.giver_id,
       counted_transfer.receiver_id,
       counted_transfer.leg,
       counted_transfer.amount_pence,
       counted_transfer.import_run_id,
       counted_transfer.source_line
FROM counted_transfer
WHERE :organisation_id IN (counted_transfer.giver_id, counted_transfer.receiver_id)
  AND counted_transfer.financial_year = :year
  AND counted_transfer.withdrawn_on IS NULL
ORDER BY counted_transfer.giver_id,
         counted_transfer.receiver_id,
         counted_transfer.transfer_id
