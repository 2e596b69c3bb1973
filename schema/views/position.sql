CREATE VIEW position AS
-- Where each body stands: what its returns show, and beside them, never instead of them, what was published.
-- One row per organisation, period, kind of return and basis; one per published claim; one per published table. Pence; surplus plus.
-- forecast_pence is the full year: the forecast, or the actual once the year is over.
-- source_kind: return, accounts, plan, board_paper, press, or statement (a claim: see source, bound and made_on). A board paper's
-- published table has its positions as printed: it has no lines to add up.
SELECT organisation.code       AS organisation,
       organisation.name       AS organisation_name,
       financial_year.label    AS financial_year,
       return_position.month,
       return_position.basis,
       return_position.plan_pence,
       return_position.plan_ytd_pence,
       return_position.actual_ytd_pence,
       return_position.forecast_pence,
       return_position.variance_pence,
       return_position.variance_ytd_pence,
       return_position.forecast_movement_pence,
       return_position.percent_of_resource,
       return_position.kind    AS source_kind,
       CAST(NULL AS TEXT)      AS claim,
       CAST(NULL AS TEXT)      AS bound,
       CAST(NULL AS TEXT)      AS made_on,
       'import ' || return_position.import_run_id AS source,
       return_position.submission_id,
       return_position.organisation_id,
       return_position.financial_year AS start_year
FROM return_position
JOIN organisation   ON organisation.organisation_id = return_position.organisation_id
JOIN financial_year ON financial_year.financial_year = return_position.financial_year
UNION ALL
SELECT organisation.code,
       organisation.name,
       financial_year.label,
       statement_position.month,
       statement_position.basis,
       statement_position.plan_pence,
       statement_position.plan_ytd_pence,
       statement_position.actual_ytd_pence,
       statement_position.forecast_pence,
       CAST(NULL AS INTEGER),
       CAST(NULL AS INTEGER),
       CAST(NULL AS INTEGER),
       CAST(NULL AS INTEGER),
       'statement',
       CASE WHEN statement_position.stream IS NULL THEN statement_position.family
            ELSE statement_position.family || ' (' || statement_position.stream || ')' END,
       statement_position.bound,
       statement_position.made_on,
       statement_position.source,
       CAST(NULL AS INTEGER),
       statement_position.organisation_id,
       statement_position.financial_year
FROM statement_position
JOIN organisation   ON organisation.organisation_id = statement_position.organisation_id
JOIN financial_year ON financial_year.financial_year = statement_position.financial_year
UNION ALL
SELECT organisation.code,
       organisation.name,
       financial_year.label,
       paper_position.month,
       paper_position.basis,
       paper_position.plan_pence,
       paper_position.plan_ytd_pence,
       paper_position.actual_ytd_pence,
       paper_position.forecast_pence,
       paper_position.forecast_pence - paper_position.plan_pence,
       paper_position.actual_ytd_pence - paper_position.plan_ytd_pence,
       CAST(NULL AS INTEGER),
       CAST(NULL AS INTEGER),
       paper_position.kind,
       CAST(NULL AS TEXT),
       CAST(NULL AS TEXT),
       CAST(NULL AS TEXT),
       'import ' || paper_position.import_run_id,
       CAST(NULL AS INTEGER),
       paper_position.organisation_id,
       paper_position.financial_year
FROM paper_position
JOIN organisation   ON organisation.organisation_id = paper_position.organisation_id
JOIN financial_year ON financial_year.financial_year = paper_position.financial_year
