-- The listed legs of support between two bodies that tell an amount: those of one year and agreement first, since a leg may stand in
-- the year before or after its other side. One row per leg. Pence, as a size.
SELECT counted_transfer.amount_pence,
       counted_transfer.import_run_id,
       counted_transfer.source_line,
       financial_year.label
FROM counted_transfer
JOIN financial_year ON financial_year.financial_year = counted_transfer.financial_year
WHERE counted_transfer.giver_id = :giver_id
  AND counted_transfer.receiver_id = :receiver_id
  AND counted_transfer.leg = :leg
  AND counted_transfer.amount_pence = :amount_pence
  AND counted_transfer.financial_year BETWEEN :year - 1 AND :year + 1
ORDER BY ABS(counted_transfer.financial_year - :year),
         CASE WHEN COALESCE(counted_transfer.agreed_on, '') = COALESCE(:agreed_on, '') THEN 1 ELSE 2 END,
         counted_transfer.transfer_id
