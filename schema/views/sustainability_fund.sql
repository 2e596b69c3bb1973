CREATE VIEW sustainability_fund AS
-- The Commissioner Sustainability Fund, quarter by quarter (F46, F47): for bodies whose control total is a deficit.
-- One row per body, year and quarter that the rules sustainability_fund_quarter_1 to _4 have (2018-19, 2019-20). Pence; positions surplus plus.
--   control_total_pence   before the fund: MEM_CT of the quarter's return, else as control_total_set has it
--   phased_pence          the control total to date: as the return's plan has it where the plan of the year is the control total, else in
--                         twelfths, half away from zero; `phasing` says which
--   position_pence        position to date (month 3, 6, 9, 12) without the fund
--   margin_pence          position - phased: the quarter is earned when it is not below nil (F47)
--   fund_pence            F46: what the quarter brings: the size of the control total by the quarter's share; nil when it is missed
--   received_pence        the fund in the return to date, as a size
-- result: pass, fail; not_applicable where the control total is no deficit; not_derivable where a part is not known. The shares are
-- rows: equal quarters are assumed, so confirmed is `no`. Without the month's own return a quarter is not_derivable.
WITH quarter AS (
    SELECT business_rule.financial_year,
           CAST(substr(business_rule.rule, 29) AS INTEGER) AS quarter,
           business_rule.threshold_basis_points            AS share_basis_points,
           business_rule.is_confirmed
    FROM business_rule
    WHERE business_rule.rule LIKE 'sustainability\_fund\_quarter\__' ESCAPE '\'
),
known_body AS (
    SELECT submission_in_force.organisation_id,
           submission_in_force.financial_year
    FROM submission_in_force
    WHERE submission_in_force.kind = 'return'
    GROUP BY submission_in_force.organisation_id,
             submission_in_force.financial_year
),
fund_line AS (
    SELECT submission_in_force.submission_id,
           CASE WHEN COUNT(figure.actual_ytd) = COUNT(*) THEN SUM(figure.actual_ytd) END AS actual_ytd,
           CASE WHEN COUNT(figure.plan_ytd) = COUNT(*)   THEN SUM(figure.plan_ytd) END   AS plan_ytd,
           CASE WHEN COUNT(figure.plan_year) = COUNT(*)  THEN SUM(figure.plan_year) END  AS plan_year
    FROM submission_in_force
    JOIN line   ON line.code = 'RES_CSF'
    JOIN figure ON figure.period_id = submission_in_force.period_id
               AND figure.organisation_id = submission_in_force.organisation_id
               AND figure.submission_id = submission_in_force.submission_id
               AND figure.line_id = line.line_id
    WHERE submission_in_force.kind = 'return'
    GROUP BY submission_in_force.submission_id
),
base AS (
    SELECT known_body.organisation_id,
           known_body.financial_year,
           quarter.quarter,
           quarter.share_basis_points,
           quarter.is_confirmed,
           3 * quarter.quarter AS month,
           submission_total.submission_id,
           submission_total.import_run_id,
           COALESCE(submission_memo.control_total_pence, control_total_set.control_total_pence) AS control_total,
           submission_total.resource_actual_ytd_pence - submission_total.expenditure_actual_ytd_pence
             - CASE WHEN fund_line.submission_id IS NULL THEN 0 ELSE fund_line.actual_ytd END AS position,
           submission_total.resource_plan_ytd_pence - submission_total.expenditure_plan_ytd_pence
             - CASE WHEN fund_line.submission_id IS NULL THEN 0 ELSE fund_line.plan_ytd END AS planned_to_date,
           submission_total.resource_plan_year_pence - submission_total.expenditure_plan_year_pence
             - CASE WHEN fund_line.submission_id IS NULL THEN 0 ELSE fund_line.plan_year END AS planned,
           CASE WHEN submission_total.submission_id IS NULL THEN NULL
                WHEN fund_line.submission_id IS NULL THEN 0 ELSE fund_line.actual_ytd END AS received
    FROM known_body
    JOIN quarter ON quarter.financial_year = known_body.financial_year
    LEFT JOIN submission_total ON submission_total.organisation_id = known_body.organisation_id
                              AND submission_total.financial_year = known_body.financial_year
                              AND submission_total.month = 3 * quarter.quarter
                              AND submission_total.kind = 'return'
    LEFT JOIN submission_memo ON submission_memo.submission_id = submission_total.submission_id
    LEFT JOIN fund_line       ON fund_line.submission_id = submission_total.submission_id
    LEFT JOIN control_total_set ON control_total_set.organisation_id = known_body.organisation_id
                               AND control_total_set.financial_year = known_body.financial_year
),
phased AS (
    SELECT base.*,
           CASE WHEN base.planned = base.control_total AND base.planned_to_date IS NOT NULL THEN 'plan' ELSE 'twelfths' END AS phasing,
           CASE WHEN base.planned = base.control_total AND base.planned_to_date IS NOT NULL THEN base.planned_to_date
                ELSE (2 * ABS(base.control_total) * base.month + 12) / 24 * CASE WHEN base.control_total < 0 THEN -1 ELSE 1 END END AS to_date
    FROM base
),
tested AS (
    SELECT phased.*,
           CASE WHEN phased.control_total >= 0 THEN 'not_applicable'
                WHEN phased.position - phased.to_date IS NULL THEN 'not_derivable'
                WHEN phased.position >= phased.to_date THEN 'pass'
                ELSE 'fail' END AS result
    FROM phased
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       tested.quarter,
       tested.control_total AS control_total_pence,
       tested.to_date       AS phased_pence,
       tested.position      AS position_pence,
       CASE WHEN tested.result IN ('pass', 'fail') THEN tested.position - tested.to_date END AS margin_pence,
       tested.result,
       CASE tested.result WHEN 'pass' THEN (2 * -tested.control_total * tested.share_basis_points + 10000) / 20000
                          WHEN 'fail' THEN 0
                          WHEN 'not_applicable' THEN 0 END AS fund_pence,
       tested.received      AS received_pence,
       tested.share_basis_points AS share_percent,
       tested.phasing,
       'quarter test'       AS method,
       CASE WHEN tested.result = 'not_derivable' THEN 'none' ELSE 'partial' END AS confidence,
       CASE tested.is_confirmed WHEN 1 THEN 'yes' ELSE 'no' END AS confirmed,
       'in_year' AS basis,
       CASE WHEN tested.result = 'not_applicable' THEN 'the fund is for bodies whose control total is a deficit'
            WHEN tested.submission_id IS NULL THEN 'there is no return of the quarter''s last month'
            WHEN tested.control_total IS NULL THEN 'no control total is known'
            WHEN tested.position IS NULL THEN 'a line has no amount'
            WHEN tested.phasing = 'plan' THEN 'the control total comes month by month as the plan does; each quarter brings its share'
            ELSE 'the control total comes in twelfths; each quarter brings its share' END AS assumption,
       'import ' || tested.import_run_id AS source,
       tested.submission_id,
       tested.organisation_id,
       tested.financial_year AS start_year
FROM tested
JOIN organisation   ON organisation.organisation_id = tested.organisation_id
JOIN financial_year ON financial_year.financial_year = tested.financial_year
