-- Twelve months a year from April, and month 13, the audited position, which has the days of March.
INSERT INTO period (period_id, financial_year, month, first_day, last_day)
WITH RECURSIVE month (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM month WHERE number < 13),
dated AS (
    SELECT financial_year.financial_year AS start,
           month.number,
           CASE WHEN month.number <= 9 THEN financial_year.financial_year ELSE financial_year.financial_year + 1 END AS calendar_year,
           CASE WHEN month.number <= 9 THEN month.number + 3 WHEN month.number <= 12 THEN month.number - 9 ELSE 3 END AS calendar_month
    FROM financial_year
    CROSS JOIN month
)
SELECT (start - 2010) * 13 + number,
       start,
       number,
       calendar_year || '-' || substr('0' || calendar_month, -2) || '-01',
       calendar_year || '-' || substr('0' || calendar_month, -2) || '-'
         || CASE WHEN calendar_month IN (4, 6, 9, 11) THEN 30
                 WHEN calendar_month <> 2 THEN 31
                 WHEN calendar_year % 4 = 0 AND (calendar_year % 100 <> 0 OR calendar_year % 400 = 0) THEN 29
                 ELSE 28 END
FROM dated
WHERE true
ON CONFLICT (period_id) DO NOTHING
