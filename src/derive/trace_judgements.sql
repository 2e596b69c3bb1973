-- What was judged one-off of one body and year, by whom, the newest first. One row per judgement that was imported and not undone, with
-- the line that it may be named after. Pence; help is plus. is_given_up: the judge took it back.
SELECT one_off_item.description,
       one_off_item.judged_by,
       one_off_item.amount_pence,
       CASE WHEN one_off_item.judged_until IS NULL THEN 0 ELSE 1 END AS is_given_up,
       one_off_item.import_run_id,
       one_off_item.source_line,
       line.code
FROM one_off_item
LEFT JOIN line ON line.position_part IN ('resource', 'expenditure')
              AND lower(one_off_item.description) IN (lower(line.code), lower(line.name))
WHERE one_off_item.organisation_id = :organisation_id
  AND one_off_item.financial_year = :year
  AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = one_off_item.import_run_id)
ORDER BY one_off_item.import_run_id DESC,
         one_off_item.one_off_item_id DESC
