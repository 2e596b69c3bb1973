-- C07 support-nets-to-nil, warning
-- means: Over all bodies together, the support received in a year (RES_SUPPORT_IN) is not the support given (RES_SUPPORT_OUT)
--     (R11), by the latest return of each. Support moves money, and makes none.
-- do: Find the body that shows one side only: its return may not be in the ledger, or the other side may show the money under another line.
WITH latest AS (
    SELECT submission_in_force.submission_id,
           submission_in_force.financial_year,
           submission_in_force.rounding_unit_pence,
           submission_in_force.import_run_id,
           ROW_NUMBER() OVER (PARTITION BY submission_in_force.organisation_id, submission_in_force.financial_year
                              ORDER BY submission_in_force.month DESC,
                                       CASE submission_in_force.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM submission_in_force
    WHERE submission_in_force.kind IN ('return', 'accounts')
),
support AS (
    SELECT latest.financial_year,
           latest.import_run_id,
           latest.rounding_unit_pence,
           CASE WHEN submission_memo.has_support_in > 0 THEN submission_memo.support_in_pence ELSE 0 END   AS support_in,
           CASE WHEN submission_memo.has_support_out > 0 THEN submission_memo.support_out_pence ELSE 0 END AS support_out
    FROM latest
    JOIN submission_memo ON submission_memo.submission_id = latest.submission_id
    WHERE latest.place = 1
      AND (submission_memo.has_support_in > 0 OR submission_memo.has_support_out > 0)
),
year_support AS (
    SELECT support.financial_year,
           SUM(support.support_in)          AS support_in,
           SUM(support.support_out)         AS support_out,
           SUM(support.rounding_unit_pence) AS tolerance_pence
    FROM support
    GROUP BY support.financial_year
    HAVING COUNT(support.support_in) = COUNT(*) AND COUNT(support.support_out) = COUNT(*)
)
SELECT CAST(NULL AS TEXT) AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'over all bodies {' || year_support.support_in || '} of support was received and {' || year_support.support_out || '} given'
         AS finding,
       year_support.support_in - year_support.support_out AS difference_pence,
       'import ' || support.import_run_id AS sources
FROM year_support
JOIN support        ON support.financial_year = year_support.financial_year
                   AND (support.support_in <> 0 OR support.support_out <> 0)
JOIN financial_year ON financial_year.financial_year = year_support.financial_year
WHERE ABS(year_support.support_in - year_support.support_out) > year_support.tolerance_pence
