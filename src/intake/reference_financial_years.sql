-- Financial years 2010-11 to 2029-30.
INSERT INTO financial_year (financial_year, label, first_day, last_day)
WITH RECURSIVE year (start) AS (SELECT 2010 UNION ALL SELECT start + 1 FROM year WHERE start < 2029)
SELECT start,
       start || '-' || substr('0' || ((start + 1) % 100), -2),
       start || '-04-01',
       (start + 1) || '-03-31'
FROM year
WHERE true
ON CONFLICT (financial_year) DO NOTHING
