-- The one-off items in force of one body and year. One row per item. Pence; help is plus.
SELECT one_off_item_in_force.description,
       one_off_item_in_force.amount_pence,
       one_off_item_in_force.import_run_id,
       one_off_item_in_force.source_line
FROM one_off_item_in_force
WHERE one_off_item_in_force.organisation_id = ?1
  AND one_off_item_in_force.financial_year = ?2
ORDER BY one_off_item_in_force.one_off_item_id
