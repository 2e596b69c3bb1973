-- C44 repayment-not-planned, warning
-- means: Support that is to be paid back has no repayment planned, or repayments that do not add to it (F50). The year in which
--     the rest is paid back will cost more than its plan says.
-- do: Ask the two bodies when it is paid back, and import the years and amounts as `support_repayments`; or mark the support as not repayable.
SELECT receiver.code        AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'support of {' || support_to_repay.repayable_pence || '} from ' || giver.code || ' is repayable, and '
         || CASE WHEN support_to_repay.planned_pence IS NULL THEN 'no repayment is planned'
                 ELSE 'the planned repayments add to {' || support_to_repay.planned_pence || '}' END AS finding,
       -support_to_repay.unplanned_pence AS difference_pence,
       support_to_repay.source AS sources
FROM support_to_repay
JOIN organisation AS giver    ON giver.organisation_id = support_to_repay.giver_id
JOIN organisation AS receiver ON receiver.organisation_id = support_to_repay.receiver_id
JOIN financial_year           ON financial_year.financial_year = support_to_repay.financial_year
WHERE support_to_repay.unplanned_pence <> 0
