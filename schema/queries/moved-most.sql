-- Positions that changed most from one year to the next, where the two may be compared.
-- :rows = 20  how many
SELECT organisation,
       financial_year,
       value_pence,
       change_pence,
       change_word,
       like_for_like,
       basis,
       source
FROM trend
WHERE measure = 'position'
  AND change_pence IS NOT NULL
  AND source_kind <> 'predecessors'
ORDER BY ABS(change_pence) DESC, organisation, financial_year
LIMIT :rows;
