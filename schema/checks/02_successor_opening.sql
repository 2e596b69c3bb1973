-- C02 successor-opening, error
-- means: A body that took over from others begins with another balance than theirs together, each by its share (F48). Compared
--     only where the closing of every predecessor is known.
-- do: Look at the accounts of the predecessors and at the agreement of the merger; record what explains the difference as an
--     adjustment (RES_BF_ADJ).
WITH closing AS (
    SELECT submission_in_force.organisation_id,
           submission_in_force.financial_year,
           submission_in_force.rounding_unit_pence,
           submission_in_force.import_run_id,
           submission_memo.brought_forward_pence
             + CASE WHEN submission_memo.has_adjustment > 0 THEN submission_memo.brought_forward_adjustment_pence ELSE 0 END
             + submission_total.resource_full_year_pence - submission_total.expenditure_full_year_pence AS closing_pence,
           ROW_NUMBER() OVER (PARTITION BY submission_in_force.organisation_id, submission_in_force.financial_year
                              ORDER BY submission_in_force.month DESC,
                                       CASE submission_in_force.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM submission_in_force
    JOIN submission_memo  ON submission_memo.submission_id = submission_in_force.submission_id
    JOIN submission_total ON submission_total.submission_id = submission_in_force.submission_id
    WHERE submission_in_force.kind IN ('return', 'accounts')
      AND submission_memo.brought_forward_pence IS NOT NULL
      AND submission_total.resource_full_year_pence IS NOT NULL
      AND submission_total.expenditure_full_year_pence IS NOT NULL
),
taken_over AS (
    SELECT succession.successor_id,
           financial_year.financial_year,
           COUNT(*)                   AS predecessors,
           COUNT(closing.closing_pence) AS known,
           SUM(closing.closing_pence * succession.share_basis_points / 10000) AS closing_pence,
           SUM(3 * closing.rounding_unit_pence) AS tolerance_pence
    FROM succession
    JOIN financial_year ON succession.succeeded_on BETWEEN financial_year.first_day AND financial_year.last_day
    LEFT JOIN closing   ON closing.organisation_id = succession.predecessor_id
                       AND closing.financial_year = financial_year.financial_year - 1
                       AND closing.place = 1
    GROUP BY succession.successor_id, financial_year.financial_year
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'the year opens with {' || opening_balance.brought_forward_pence || '}; its ' || taken_over.predecessors
         || ' predecessors closed with {' || taken_over.closing_pence || '} together' AS finding,
       opening_balance.brought_forward_pence - taken_over.closing_pence AS difference_pence,
       'import ' || closing.import_run_id AS sources
FROM taken_over
JOIN opening_balance ON opening_balance.organisation_id = taken_over.successor_id
                    AND opening_balance.financial_year = taken_over.financial_year
JOIN succession      ON succession.successor_id = taken_over.successor_id
JOIN closing         ON closing.organisation_id = succession.predecessor_id
                    AND closing.financial_year = taken_over.financial_year - 1
                    AND closing.place = 1
JOIN organisation    ON organisation.organisation_id = taken_over.successor_id
JOIN financial_year  ON financial_year.financial_year = taken_over.financial_year
WHERE taken_over.known = taken_over.predecessors
  AND ABS(opening_balance.brought_forward_pence - taken_over.closing_pence) > taken_over.tolerance_pence + 1
