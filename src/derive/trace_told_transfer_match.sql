-- Transfers: a column of view transfer_match for one body and year, as giver or receiver. One row per row of the view. Pence.
SELECT COALESCE(told.from_organisation, 'not known') || ' to ' || COALESCE(told.to_organisation, 'not known') || ', ' || told.state AS label,
       CASE :column WHEN 'amount' THEN told.amount_pence
                    WHEN 'difference' THEN told.difference_pence
                    WHEN 'giver_amount' THEN told.giver_amount_pence
                    WHEN 'receiver_amount' THEN told.receiver_amount_pence END AS amount_pence,
       told.source
FROM transfer_match AS told
WHERE :organisation_id IN (told.giver_id, told.receiver_id)
  AND told.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY label
