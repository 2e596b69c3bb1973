-- C40 plan-is-not-straight, warning
-- means: The plan to date of a published paper is not the plan of the year in equal months. A plan may well follow the seasons; it
--     may also hold what is hard until the end, and then a year to date says little about the year.
-- do: Ask how the plan is spread. Compare the year to date with this plan, never with twelfths of the year.
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       paper_phasing.month,
       '"' || paper_phasing.label || '" has a plan to date of {' || paper_phasing.plan_ytd_pence || '}; ' || paper_phasing.month
         || ' twelfths of {' || paper_phasing.year_plan_pence || '} are {' || paper_phasing.straight_line_pence || '}' AS finding,
       paper_phasing.plan_ytd_pence - paper_phasing.straight_line_pence AS difference_pence,
       'import ' || paper_phasing.import_run_id AS sources
FROM paper_phasing
JOIN organisation   ON organisation.organisation_id = paper_phasing.organisation_id
JOIN financial_year ON financial_year.financial_year = paper_phasing.financial_year
WHERE ABS(paper_phasing.plan_ytd_pence - paper_phasing.straight_line_pence) > paper_phasing.tolerance_pence
