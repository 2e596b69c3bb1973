-- The repayments of support of one body that fall into one year. One row per repayment. Pence; effect on the position: what is paid
-- back is minus, what comes back is plus.
SELECT CASE WHEN counted_repayment.giver_id = ?1 THEN 'from ' || receiver.code ELSE 'to ' || giver.code END
         || ', for support of ' || support_year.label AS label,
       CASE WHEN counted_repayment.giver_id = ?1 THEN 1 ELSE -1 END AS sign,
       counted_repayment.amount_pence,
       counted_repayment.import_run_id,
       counted_repayment.source_line
FROM counted_repayment
JOIN organisation AS giver          ON giver.organisation_id = counted_repayment.giver_id
JOIN organisation AS receiver       ON receiver.organisation_id = counted_repayment.receiver_id
JOIN financial_year AS support_year ON support_year.financial_year = counted_repayment.support_year
WHERE counted_repayment.financial_year = ?2
  AND ?1 IN (counted_repayment.giver_id, counted_repayment.receiver_id)
ORDER BY counted_repayment.support_repayment_id
