CREATE VIEW opening_balance AS
-- The balance that each year is stated to begin with (F05), from the latest return of that year that gives one.
-- One row per organisation and year. Pence; surplus plus.
WITH stated AS (
    SELECT submission_in_force.organisation_id,
           submission_in_force.financial_year,
           submission_memo.brought_forward_pence,
           ROW_NUMBER() OVER (PARTITION BY submission_in_force.organisation_id, submission_in_force.financial_year
                              ORDER BY submission_in_force.month DESC,
                                       CASE submission_in_force.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM submission_in_force
    JOIN submission_memo ON submission_memo.submission_id = submission_in_force.submission_id
    WHERE submission_in_force.kind IN ('return', 'accounts')
      AND submission_memo.brought_forward_pence IS NOT NULL
)
SELECT stated.organisation_id,
       stated.financial_year,
       stated.brought_forward_pence
FROM stated
WHERE stated.place = 1
