-- The span of the scenarios of each body and year: best, worst and the spread.
-- :fy = all  a financial year such as 2017-18, or all
-- A scenario without a number has no place in the span; how many there are is counted beside it.
SELECT organisation,
       financial_year,
       COUNT(position_pence)                       AS scenarios_with_a_number,
       COUNT(*) - COUNT(position_pence)            AS scenarios_without,
       MAX(position_pence)                         AS best_pence,
       MIN(position_pence)                         AS worst_pence,
       MAX(position_pence) - MIN(position_pence)   AS spread_pence
FROM scenario_position
WHERE :fy = 'all' OR financial_year = :fy
GROUP BY organisation, financial_year
ORDER BY spread_pence IS NULL, spread_pence DESC, organisation, financial_year;
