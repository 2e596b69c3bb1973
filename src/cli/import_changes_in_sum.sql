-- What one import changed, in sum. One row. Pence; surplus plus.
-- The effect is on the full year of each body and year, as the latest of the months that the import changed has it; NULL when
-- that is unknown for one of them.
WITH changed AS (
    SELECT restatement.full_year_change_pence,
           ROW_NUMBER() OVER (PARTITION BY restatement.organisation_id, restatement.start_year
                              ORDER BY restatement.month DESC,
                                       CASE restatement.kind WHEN 'accounts' THEN 1 WHEN 'return' THEN 2 ELSE 3 END) AS place
    FROM restatement
    WHERE restatement.import_run_id = ?1
)
SELECT COUNT(*) AS returns,
       CASE WHEN COUNT(CASE WHEN changed.place = 1 THEN changed.full_year_change_pence END)
                 = COUNT(CASE WHEN changed.place = 1 THEN 1 END)
            THEN SUM(CASE WHEN changed.place = 1 THEN changed.full_year_change_pence END) END AS effect_pence
FROM changed
