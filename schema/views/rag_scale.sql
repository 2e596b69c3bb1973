CREATE VIEW rag_scale AS
-- The scales of green, amber and red as numbers, so that a colour can be worked out in whole numbers.
-- One row per measure and run of years of rag_threshold whose ends are percentages or plain ratios.
--   direction            1: more is better; -1: less is better
--   green_basis_points   100 is 1%; a ratio of 1 is 10000
-- With x and both ends in one unit: green when direction * (x - green) >= green_step, else red when
-- direction * (x - red) <= -red_step, else amber. A step is 0 where the end itself belongs to the colour, else 1, the smallest
-- difference of whole numbers. Whose scale it is stands in `owner`; confirmed is `no` for all that are ours.
WITH worded AS (
    SELECT rag_threshold.*,
           REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(rag_threshold.green, '>', ''), '<', ''), '=', ''), '%', ''), ' ', '') AS green_number,
           REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(rag_threshold.red, '>', ''), '<', ''), '=', ''), '%', ''), ' ', '')   AS red_number
    FROM rag_threshold
    WHERE rag_threshold.green NOT LIKE '%plan%'
)
SELECT worded.measure,
       worded.first_year,
       COALESCE(worded.last_year, 9999) AS last_year,
       CASE WHEN worded.green LIKE '>%' THEN 1 ELSE -1 END AS direction,
       CAST(ROUND(CAST(worded.green_number AS NUMERIC) * CASE WHEN worded.green LIKE '%\%' ESCAPE '\' THEN 100 ELSE 10000 END) AS INTEGER) AS green_basis_points,
       CASE WHEN worded.green LIKE '_=%' THEN 0 ELSE 1 END AS green_step,
       CAST(ROUND(CAST(worded.red_number AS NUMERIC) * CASE WHEN worded.red LIKE '%\%' ESCAPE '\' THEN 100 ELSE 10000 END) AS INTEGER)     AS red_basis_points,
       CASE WHEN worded.red LIKE '_=%' THEN 0 ELSE 1 END   AS red_step,
       worded.owner,
       CASE worded.is_confirmed WHEN 1 THEN 'yes' ELSE 'no' END AS confirmed
FROM worded
