CREATE VIEW year_scope AS
-- What a year's returns cover, so that years are compared like for like (F112).
-- One row per organisation and year with a return. has_delegated: the body buys general practice on NHS England's behalf;
-- has_covid: the year holds pandemic money. A year in which either begins or ends does not compare with its neighbour.
-- scope_pence: what these lines do to the position of the year, surplus plus; scope_recurrent_pence: the recurrent ones alone. Nil where
-- the return has none of them; NULL where one has no amount, or of scope_recurrent_pence does not say whether it is recurrent.
-- expenditure_pence and persons (registered) are of the latest return; persons is NULL when it gives none.
WITH latest AS (
    SELECT submission_total.submission_id,
           submission_total.organisation_id,
           submission_total.period_id,
           submission_total.financial_year,
           submission_total.import_run_id,
           submission_total.month,
           submission_total.full_year_is_actual,
           submission_total.expenditure_full_year_pence,
           submission_total.resource_full_year_pence,
           submission_total.recurrent_resource_full_year_pence,
           ROW_NUMBER() OVER (PARTITION BY submission_total.organisation_id, submission_total.financial_year
                              ORDER BY submission_total.month DESC,
                                       CASE submission_total.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM submission_total
    WHERE submission_total.kind IN ('return', 'accounts')
),
telling AS MATERIALIZED (
    -- the lines that tell what a year covers
    SELECT line.line_id,
           line.sign,
           CASE WHEN line.code LIKE 'RES\_PCD\_%' ESCAPE '\' OR line.code LIKE 'PCD\_%' ESCAPE '\' THEN 'delegated'
                WHEN line.code IN ('RES_COVID', 'OTH_COVID') THEN 'covid'
                ELSE 'persons' END AS of_what
    FROM line
    WHERE line.code LIKE 'RES\_PCD\_%' ESCAPE '\'
       OR line.code LIKE 'PCD\_%' ESCAPE '\'
       OR line.code IN ('RES_COVID', 'OTH_COVID', 'MEM_POP')
),
told AS (
    -- one row per return and telling line of it
    SELECT latest.submission_id,
           telling.of_what,
           COALESCE(CASE WHEN latest.month >= 12 THEN figure.actual_ytd END, figure.forecast_year, figure.plan_year) AS amount,
           figure.recurrence,
           telling.sign * CASE latest.full_year_is_actual WHEN 1 THEN figure.actual_ytd ELSE figure.forecast_year END AS effect
    FROM latest
    CROSS JOIN telling    -- a few lines of each return are looked up, not all figures read
    CROSS JOIN figure
    WHERE latest.place = 1
      AND figure.period_id = latest.period_id
      AND figure.organisation_id = latest.organisation_id
      AND figure.submission_id = latest.submission_id
      AND figure.line_id = telling.line_id
)
SELECT latest.organisation_id,
       latest.financial_year,
       latest.import_run_id,
       latest.expenditure_full_year_pence        AS expenditure_pence,
       latest.resource_full_year_pence           AS resource_pence,
       latest.recurrent_resource_full_year_pence AS recurrent_resource_pence,
       MAX(CASE WHEN told.of_what = 'delegated' AND told.amount <> 0 THEN 1 ELSE 0 END) AS has_delegated,
       MAX(CASE WHEN told.of_what = 'covid' AND told.amount <> 0 THEN 1 ELSE 0 END)     AS has_covid,
       MAX(CASE WHEN told.of_what = 'persons' THEN told.amount END)                     AS persons,
       CASE WHEN SUM(CASE WHEN told.of_what IN ('delegated', 'covid') AND told.effect IS NULL THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN told.of_what IN ('delegated', 'covid') THEN told.effect ELSE 0 END) END AS scope_pence,
       CASE WHEN SUM(CASE WHEN told.of_what IN ('delegated', 'covid') AND (told.effect IS NULL OR told.recurrence = 0) THEN 1 ELSE 0 END) = 0
            THEN SUM(CASE WHEN told.of_what IN ('delegated', 'covid') AND told.recurrence = 1 THEN told.effect ELSE 0 END) END AS scope_recurrent_pence
FROM latest
LEFT JOIN told ON told.submission_id = latest.submission_id
WHERE latest.place = 1
GROUP BY latest.organisation_id,
         latest.financial_year,
         latest.import_run_id,
         latest.expenditure_full_year_pence,
         latest.resource_full_year_pence,
         latest.recurrent_resource_full_year_pence
