CREATE VIEW one_off_judgement AS
-- Every item of the lists of one-offs, as last judged, with whoever judged it otherwise before.
-- One row per body, year and description. Pence; effect on the position: help is plus, a one-off cost is minus.
-- Judgements given up are here too (judged_until). differing_pence and differing_judge: the last judgement of another judge that came to
-- another amount and was not given up by that judge; a judgement given up counts as an amount of nil. NULL: nobody differs.
WITH counted AS (
    SELECT one_off_item.*,
           CASE WHEN one_off_item.judged_until IS NULL THEN one_off_item.amount_pence ELSE 0 END AS counted_pence,
           ROW_NUMBER() OVER (PARTITION BY one_off_item.organisation_id, one_off_item.financial_year, one_off_item.description
                              ORDER BY one_off_item.import_run_id DESC, one_off_item.one_off_item_id DESC) AS place,
           ROW_NUMBER() OVER (PARTITION BY one_off_item.organisation_id, one_off_item.financial_year, one_off_item.description,
                                           one_off_item.judged_by
                              ORDER BY one_off_item.import_run_id DESC, one_off_item.one_off_item_id DESC) AS place_of_judge
    FROM one_off_item
    WHERE EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = one_off_item.import_run_id)
),
differing AS (
    SELECT last.one_off_item_id,
           other.counted_pence,
           other.judged_by,
           ROW_NUMBER() OVER (PARTITION BY last.one_off_item_id ORDER BY other.import_run_id DESC, other.one_off_item_id DESC) AS place
    FROM counted AS last
    JOIN counted AS other ON other.organisation_id = last.organisation_id
                         AND other.financial_year = last.financial_year
                         AND other.description = last.description
                         AND other.judged_by <> last.judged_by
                         AND other.place_of_judge = 1
                         AND other.counted_pence <> last.counted_pence
    WHERE last.place = 1
)
SELECT counted.one_off_item_id,
       counted.organisation_id,
       counted.financial_year,
       counted.description,
       counted.amount_pence,
       counted.counted_pence,
       counted.reason,
       counted.evidence,
       counted.judged_by,
       counted.judged_on,
       counted.judged_until,
       differing.counted_pence AS differing_pence,
       differing.judged_by     AS differing_judge,
       counted.source_id,
       counted.import_run_id,
       counted.source_line
FROM counted
LEFT JOIN differing ON differing.one_off_item_id = counted.one_off_item_id
                   AND differing.place = 1
WHERE counted.place = 1
