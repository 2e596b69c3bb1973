-- C16 reported-position, warning
-- means: The surplus or deficit that a return prints of itself (MEM_POSITION_REP) is neither the position of its lines for the
--     year, nor that with the balance brought forward.
-- do: A line may be missing from the return, or the printed position may be of another kind (before support, before reserves).
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       submission_total.month,
       'the return says {' || submission_memo.position_reported_pence || '}; its lines make {'
         || (submission_total.resource_full_year_pence - submission_total.expenditure_full_year_pence) || '}' AS finding,
       submission_memo.position_reported_pence - submission_total.resource_full_year_pence
         + submission_total.expenditure_full_year_pence AS difference_pence,
       'import ' || submission_total.import_run_id AS sources
FROM submission_total
JOIN submission_memo ON submission_memo.submission_id = submission_total.submission_id
JOIN organisation    ON organisation.organisation_id = submission_total.organisation_id
JOIN financial_year  ON financial_year.financial_year = submission_total.financial_year
WHERE ABS(submission_memo.position_reported_pence - submission_total.resource_full_year_pence
            + submission_total.expenditure_full_year_pence)
        > (submission_total.position_lines + 1) * submission_total.rounding_unit_pence
  AND (submission_memo.brought_forward_pence IS NULL
       OR ABS(submission_memo.position_reported_pence - submission_memo.brought_forward_pence
                - CASE WHEN submission_memo.has_adjustment > 0 THEN submission_memo.brought_forward_adjustment_pence ELSE 0 END
                - submission_total.resource_full_year_pence + submission_total.expenditure_full_year_pence)
            > (submission_total.position_lines + 3) * submission_total.rounding_unit_pence)
