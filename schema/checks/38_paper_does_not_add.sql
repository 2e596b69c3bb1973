-- C38 paper-does-not-add, warning
-- means: Figures of one published paper do not make each other: a plan and an actual another variance, the balance brought forward
--     and the year another balance, the envelopes another position, the forecast and its risk another risk-adjusted position, or
--     two months' forecasts another movement. The same amount printed as forecast and as movement is one of these: the month
--     before would have had no forecast at all. Half the last printed digit of each figure is allowed.
-- do: Look at the paper. Which of its figures is wrong the ledger cannot tell; it keeps them all and corrects none.
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       paper_identity.month,
       '"' || paper_identity.label || '" is printed as {' || paper_identity.printed_pence || '}; '
         || CASE paper_identity.identity
                 WHEN 'variance'   THEN 'plan and actual make {' || paper_identity.expected_pence || '}'
                 WHEN 'balance'    THEN 'the balance brought forward and the year make {' || paper_identity.expected_pence || '}'
                 WHEN 'envelopes'  THEN 'programme and running costs make {' || paper_identity.expected_pence || '}'
                 WHEN 'income'     THEN 'allocation less spending is {' || paper_identity.expected_pence || '}'
                 WHEN 'risk'       THEN 'the forecast less its net risk is {' || paper_identity.expected_pence || '}'
                 WHEN 'moved_from' THEN 'the forecast itself is printed as the same, and from the control total to it is {'
                                          || paper_identity.expected_pence || '}'
                 ELSE 'the two months'' forecasts differ by {' || paper_identity.expected_pence || '}' END
         || ' (' || paper_identity.timing || ')' AS finding,
       paper_identity.difference_pence AS difference_pence,
       'import ' || paper_identity.import_run_id AS sources
FROM paper_identity
JOIN organisation   ON organisation.organisation_id = paper_identity.organisation_id
JOIN financial_year ON financial_year.financial_year = paper_identity.financial_year
WHERE ABS(paper_identity.difference_pence) > paper_identity.tolerance_pence
