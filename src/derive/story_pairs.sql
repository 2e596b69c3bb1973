-- Support between two bodies, told once for both. One row per pair and year.
SELECT giver.name, receiver.name, financial_year.label,
       support_pair.support_pence,
       support_pair.giver_kept_pence, support_pair.receiver_kept_pence, support_pair.kept_pence,
       support_pair.giver_withdrawn_pence, support_pair.receiver_withdrawn_pence, support_pair.withdrawn_pence,
       support_pair.difference_pence, support_pair.support_source, support_pair.giver_source, support_pair.receiver_source
FROM support_pair
JOIN organisation AS giver    ON giver.organisation_id = support_pair.giver_id
JOIN organisation AS receiver ON receiver.organisation_id = support_pair.receiver_id
JOIN financial_year           ON financial_year.financial_year = support_pair.financial_year
ORDER BY financial_year.label, receiver.code
