-- C05 single-month-negative, warning
-- means: A line of recurrent spending or of savings is negative for the month alone: its year to date fell (F10).
--     A released accrual or a recoding does that; so does a typing error. Lines that hold income, reserves and earlier years'
--     items are left out: they may fall.
-- do: Ask what was released or moved. A release is a one-off and belongs into a non-recurrent line.
SELECT line_variance.organisation,
       line_variance.financial_year,
       line_variance.month,
       line_variance.line || ' (' || line_variance.line_name || ') is {' || line_variance.actual_month_pence
         || '} for the month alone' AS finding,
       line_variance.actual_month_pence AS difference_pence,
       CAST(NULL AS TEXT) AS sources
FROM line_variance
JOIN line ON line.code = line_variance.line
WHERE line_variance.actual_month_pence < 0
  AND line_variance.month BETWEEN 2 AND 12
  AND line_variance.kind = 'return'
  AND line.counts = 'pence'
  AND ((line.position_part = 'expenditure' AND line.sign = -1 AND line.default_recurrence = 'R' AND line.code NOT LIKE 'RSV%')
       OR line.section = 'qipp')
