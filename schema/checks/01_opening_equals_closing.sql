-- C01 opening-equals-closing, error
-- means: The balance that a year begins with is not the balance that the year before closed with (F40): balance brought forward,
--     its adjustments and the position of the year. One rounding unit for each of the four figures is allowed.
-- do: An audit, a merger or a write-off must explain the difference; record it as an adjustment (RES_BF_ADJ). Where the closing
--     is still a forecast, import the last return or the accounts.
WITH stated AS (
    SELECT submission_in_force.organisation_id,
           submission_in_force.financial_year,
           submission_in_force.month,
           submission_in_force.kind,
           submission_in_force.rounding_unit_pence,
           submission_in_force.import_run_id,
           submission_memo.brought_forward_pence,
           submission_memo.brought_forward_pence
             + CASE WHEN submission_memo.has_adjustment > 0 THEN submission_memo.brought_forward_adjustment_pence ELSE 0 END
             + submission_total.resource_full_year_pence - submission_total.expenditure_full_year_pence AS closing_pence
    FROM submission_in_force
    JOIN submission_memo       ON submission_memo.submission_id = submission_in_force.submission_id
    LEFT JOIN submission_total ON submission_total.submission_id = submission_in_force.submission_id
    WHERE submission_in_force.kind IN ('return', 'accounts')
      AND submission_memo.brought_forward_pence IS NOT NULL
),
opening AS (
    SELECT stated.*,
           ROW_NUMBER() OVER (PARTITION BY stated.organisation_id, stated.financial_year
                              ORDER BY stated.month DESC, CASE stated.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM stated
),
closing AS (
    SELECT stated.*,
           ROW_NUMBER() OVER (PARTITION BY stated.organisation_id, stated.financial_year
                              ORDER BY stated.month DESC, CASE stated.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM stated
    WHERE stated.closing_pence IS NOT NULL
),
differing AS (
    SELECT opening.organisation_id,
           opening.financial_year,
           opening.brought_forward_pence,
           opening.import_run_id AS opening_import,
           closing.closing_pence,
           closing.month         AS closing_month,
           closing.import_run_id AS closing_import
    FROM opening
    JOIN closing ON closing.organisation_id = opening.organisation_id
                AND closing.financial_year = opening.financial_year - 1
                AND closing.place = 1
    WHERE opening.place = 1
      AND ABS(opening.brought_forward_pence - closing.closing_pence)
            > 3 * closing.rounding_unit_pence + opening.rounding_unit_pence
),
sourced AS (
    SELECT differing.*, differing.opening_import AS import_run_id FROM differing
    UNION ALL
    SELECT differing.*, differing.closing_import FROM differing
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'the year opens with {' || sourced.brought_forward_pence || '}; the year before closed with {' || sourced.closing_pence || '}'
         || CASE WHEN sourced.closing_month < 12 THEN ' by the forecast of month ' || sourced.closing_month ELSE '' END AS finding,
       sourced.brought_forward_pence - sourced.closing_pence AS difference_pence,
       'import ' || sourced.import_run_id AS sources
FROM sourced
JOIN organisation   ON organisation.organisation_id = sourced.organisation_id
JOIN financial_year ON financial_year.financial_year = sourced.financial_year
