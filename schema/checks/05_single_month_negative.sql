-- C05 single-month-negative, warning
-- means: A line of recurrent spending or of savings is negative for the month alone: its year to date fell (F10).
--     A released accrual or a recoding does that; so does a typing error. Lines that hold income, reserves and earlier years'
--     items are left out: they may fall.
-- do: Ask what was released or moved. A release is a one-off and belongs into a non-recurrent line.
WITH amount AS (
    SELECT submission_in_force.organisation_id,
           submission_in_force.financial_year,
           submission_in_force.month,
           submission_in_force.import_run_id,
           line.line_id,
           CASE WHEN COUNT(figure.actual_ytd) = COUNT(*) THEN SUM(figure.actual_ytd) END AS actual_ytd
    FROM submission_in_force
    JOIN figure ON figure.period_id = submission_in_force.period_id
               AND figure.organisation_id = submission_in_force.organisation_id
               AND figure.submission_id = submission_in_force.submission_id
    JOIN line   ON line.line_id = figure.line_id
    WHERE submission_in_force.kind = 'return'
      AND submission_in_force.month <= 12
      AND line.counts = 'pence'
      AND ((line.position_part = 'expenditure' AND line.sign = -1 AND line.default_recurrence = 'R' AND line.code NOT LIKE 'RSV%')
           OR line.section = 'qipp')
    GROUP BY submission_in_force.organisation_id, submission_in_force.financial_year, submission_in_force.month,
             submission_in_force.import_run_id, line.line_id
),
step AS (
    SELECT amount.*,
           LAG(amount.month) OVER months      AS month_before,
           LAG(amount.actual_ytd) OVER months AS actual_before
    FROM amount
    WINDOW months AS (PARTITION BY amount.organisation_id, amount.financial_year, amount.line_id ORDER BY amount.month)
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       step.month,
       line.code || ' (' || line.name || ') is {' || (step.actual_ytd - step.actual_before) || '} for the month alone' AS finding,
       step.actual_ytd - step.actual_before AS difference_pence,
       'import ' || step.import_run_id AS sources
FROM step
JOIN line           ON line.line_id = step.line_id
JOIN organisation   ON organisation.organisation_id = step.organisation_id
JOIN financial_year ON financial_year.financial_year = step.financial_year
WHERE step.month_before = step.month - 1
  AND step.actual_ytd < step.actual_before
