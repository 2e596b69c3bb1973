-- C39 parts-leave-a-rest, warning
-- means: A published paper prints a whole and parts of it (a movement and what moved, savings and their themes), and the parts do
--     not add to the whole: some are not printed, or a figure is wrong. Half the last printed digit of each is allowed.
-- do: Look for the parts that are missing. Do not take the printed parts for the whole story.
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       paper_parts.month,
       '"' || paper_parts.label || '" is {' || paper_parts.printed_pence || '}; its {#' || paper_parts.parts || '} printed parts add to {'
         || paper_parts.expected_pence || '} (' || paper_parts.timing || ')' AS finding,
       paper_parts.rest_pence AS difference_pence,
       'import ' || paper_parts.import_run_id AS sources
FROM paper_parts
JOIN organisation   ON organisation.organisation_id = paper_parts.organisation_id
JOIN financial_year ON financial_year.financial_year = paper_parts.financial_year
WHERE ABS(paper_parts.rest_pence) > paper_parts.tolerance_pence
