-- C06 plan-changed, warning
-- means: The planned position of the year differs from that of the month before: variances before and after are not measured
--     from one plan.
-- do: Make sure that the change was agreed, and compare each month with the plan of its own return.
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       now.month,
       'the year''s planned position is {' || now.plan_pence || '}; in month ' || before.month || ' it was {' || before.plan_pence
         || '}' AS finding,
       now.plan_pence - before.plan_pence AS difference_pence,
       'import ' || now.import_run_id AS sources
FROM return_position AS now
JOIN return_position AS before ON before.organisation_id = now.organisation_id
                              AND before.period_id = now.period_id - 1
                              AND before.financial_year = now.financial_year
                              AND before.kind = now.kind
                              AND before.basis = now.basis
JOIN submission_in_force ON submission_in_force.submission_id = now.submission_id
JOIN organisation        ON organisation.organisation_id = now.organisation_id
JOIN financial_year      ON financial_year.financial_year = now.financial_year
WHERE now.basis = 'in_year'
  AND ABS(now.plan_pence - before.plan_pence) > 2 * submission_in_force.rounding_unit_pence
