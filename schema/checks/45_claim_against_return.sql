-- C45 claim-against-return, warning
-- means: A published claim gives another amount than the return of its own month (of a plan, an opening balance, an allocation, a
--     target or support, the return nearest to its date), further apart than the rounding of the two. Claims under a condition
--     are left out, and so is support that was withdrawn.
-- do: Look at both. Either the publication is about something else than the line of the return, or one of the two is wrong.
WITH sourced AS (
    SELECT statement_verdict.*, statement_verdict.source AS each_source
    FROM statement_verdict
    WHERE statement_verdict.in_return_verdict = 'differs'
    UNION ALL
    SELECT statement_verdict.*, statement_verdict.in_return_source
    FROM statement_verdict
    WHERE statement_verdict.in_return_verdict = 'differs'
)
SELECT sourced.organisation,
       sourced.financial_year,
       sourced.in_return_month AS month,
       sourced.measure_name || ', ' || sourced.source || ': {' || sourced.value_pence || '}'
         || CASE sourced.bound WHEN 'at_most' THEN ' or less' WHEN 'at_least' THEN ' or more' ELSE '' END
         || '; the return of month ' || sourced.in_return_month || ' says {' || sourced.in_return_pence || '}'
         || CASE sourced.in_return_reading WHEN 'to_date' THEN ' to date' WHEN 'cumulative' THEN ' cumulatively' ELSE '' END AS finding,
       sourced.in_return_difference_pence AS difference_pence,
       sourced.each_source AS sources
FROM sourced
