CREATE VIEW support_to_repay AS
-- Support that is to be paid back, and how much of it has a year of repayment (F50).
-- One row per year of support, giver and receiver. Pence, as sizes; the two legs of one support are one sum. Withdrawn support is none.
--   unplanned_pence = repayable - planned: more than nil, and the year of the rest is not known; below nil, and more is to be paid
--   back than was given
WITH agreement AS (
    SELECT counted_transfer.financial_year,
           counted_transfer.giver_id,
           counted_transfer.receiver_id,
           MAX(counted_transfer.amount_pence)  AS amount_pence,
           MAX(counted_transfer.import_run_id) AS import_run_id
    FROM counted_transfer
    WHERE counted_transfer.is_repayable = 1
      AND counted_transfer.withdrawn_on IS NULL
    GROUP BY counted_transfer.financial_year,
             counted_transfer.giver_id,
             counted_transfer.receiver_id,
             COALESCE(counted_transfer.agreed_on, '')
),
support AS (
    SELECT agreement.financial_year,
           agreement.giver_id,
           agreement.receiver_id,
           SUM(agreement.amount_pence)  AS repayable_pence,
           MAX(agreement.import_run_id) AS import_run_id
    FROM agreement
    GROUP BY agreement.financial_year,
             agreement.giver_id,
             agreement.receiver_id
),
planned AS (
    SELECT counted_repayment.support_year,
           counted_repayment.giver_id,
           counted_repayment.receiver_id,
           SUM(counted_repayment.amount_pence) AS planned_pence
    FROM counted_repayment
    GROUP BY counted_repayment.support_year,
             counted_repayment.giver_id,
             counted_repayment.receiver_id
)
SELECT support.financial_year,
       support.giver_id,
       support.receiver_id,
       support.repayable_pence,
       planned.planned_pence,
       support.repayable_pence - COALESCE(planned.planned_pence, 0) AS unplanned_pence,
       'import ' || support.import_run_id AS source
FROM support
LEFT JOIN planned ON planned.support_year = support.financial_year
                 AND planned.giver_id = support.giver_id
                 AND planned.receiver_id = support.receiver_id
