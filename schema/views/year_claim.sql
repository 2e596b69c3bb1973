CREATE VIEW year_claim AS
-- The best of what was published of each body's year: one plan, one outturn, one forecast.
-- One row per organisation and year of which a position was published. Pence; surplus plus. NULL: nobody published it, or not
-- as a number, or only under a condition (a scenario).
-- Among publications: the higher confidence, then the exact before the bounded, then the later, then the formal stream before
-- the board's. *_floor and *_ceiling are the bounds that the chosen publication gives. Publications that disagree all stay in `statement`; *_amounts counts the different amounts that were given.
WITH ranked AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           statement_in_force.family,
           statement_in_force.amount_pence,
           statement_in_force.bound,
           statement_in_force.basis,
           statement_in_force.source,
           CASE WHEN statement_in_force.scenario IS NULL AND statement_in_force.amount_pence IS NOT NULL THEN 1 ELSE 0 END AS counts,
           ROW_NUMBER() OVER best_first                       AS place,
           FIRST_VALUE(statement_in_force.source) OVER best_first AS best_source
    FROM statement_in_force
    WHERE statement_in_force.family IN ('plan', 'forecast_outturn', 'outturn', 'position_ytd', 'opening_position')
    WINDOW best_first AS (PARTITION BY statement_in_force.organisation_id,
                                       statement_in_force.financial_year,
                                       statement_in_force.family
                          ORDER BY CASE WHEN statement_in_force.scenario IS NULL
                                             AND statement_in_force.amount_pence IS NOT NULL THEN 1 ELSE 2 END,
                                   statement_in_force.confidence_rank,
                                   CASE statement_in_force.bound WHEN 'exact' THEN 1 ELSE 2 END,
                                   statement_in_force.made_on DESC NULLS LAST,
                                   CASE statement_in_force.stream WHEN 'formal' THEN 1 ELSE 2 END,
                                   statement_in_force.statement_id)
)
SELECT ranked.organisation_id,
       ranked.financial_year,
       MAX(CASE WHEN ranked.family = 'plan' AND ranked.place = 1 AND ranked.counts = 1 THEN ranked.amount_pence END) AS plan_pence,
       MAX(CASE WHEN ranked.family = 'plan' AND ranked.place = 1 AND ranked.counts = 1 THEN ranked.bound END)        AS plan_bound,
       MAX(CASE WHEN ranked.family = 'plan' AND ranked.place = 1 AND ranked.counts = 1 THEN ranked.basis END)        AS plan_basis,
       MAX(CASE WHEN ranked.family = 'plan' AND ranked.place = 1 AND ranked.counts = 1 THEN ranked.source END)       AS plan_source,
       MAX(CASE WHEN ranked.family = 'outturn' AND ranked.place = 1 AND ranked.counts = 1 THEN ranked.amount_pence END) AS outturn_pence,
       MAX(CASE WHEN ranked.family = 'outturn' AND ranked.place = 1 AND ranked.counts = 1 THEN ranked.bound END)        AS outturn_bound,
       MAX(CASE WHEN ranked.family = 'outturn' AND ranked.place = 1 AND ranked.counts = 1 THEN ranked.basis END)        AS outturn_basis,
       MAX(CASE WHEN ranked.family = 'outturn' AND ranked.place = 1 AND ranked.counts = 1 THEN ranked.source END)       AS outturn_source,
       MAX(CASE WHEN ranked.family = 'forecast_outturn' AND ranked.place = 1 AND ranked.counts = 1 THEN ranked.amount_pence END) AS forecast_pence,
       MAX(CASE WHEN ranked.family = 'forecast_outturn' AND ranked.place = 1 AND ranked.counts = 1 THEN ranked.bound END)        AS forecast_bound,
       MAX(CASE WHEN ranked.family = 'forecast_outturn' AND ranked.place = 1 AND ranked.counts = 1 THEN ranked.basis END)        AS forecast_basis,
       MAX(CASE WHEN ranked.family = 'forecast_outturn' AND ranked.place = 1 AND ranked.counts = 1 THEN ranked.source END)       AS forecast_source,
       MAX(CASE WHEN ranked.family = 'outturn' AND ranked.counts = 1 AND ranked.source = ranked.best_source
                     AND ranked.bound = 'at_least' THEN ranked.amount_pence END)                                               AS outturn_floor_pence,
       MIN(CASE WHEN ranked.family = 'outturn' AND ranked.counts = 1 AND ranked.source = ranked.best_source
                     AND ranked.bound = 'at_most' THEN ranked.amount_pence END)                                                AS outturn_ceiling_pence,
       MAX(CASE WHEN ranked.family = 'forecast_outturn' AND ranked.counts = 1 AND ranked.source = ranked.best_source
                     AND ranked.bound = 'at_least' THEN ranked.amount_pence END)                                               AS forecast_floor_pence,
       MIN(CASE WHEN ranked.family = 'forecast_outturn' AND ranked.counts = 1 AND ranked.source = ranked.best_source
                     AND ranked.bound = 'at_most' THEN ranked.amount_pence END)                                                AS forecast_ceiling_pence,
       COUNT(DISTINCT CASE WHEN ranked.family = 'outturn' AND ranked.counts = 1 THEN ranked.amount_pence END)          AS outturn_amounts,
       COUNT(DISTINCT CASE WHEN ranked.family = 'forecast_outturn' AND ranked.counts = 1 THEN ranked.amount_pence END) AS forecast_amounts
FROM ranked
GROUP BY ranked.organisation_id,
         ranked.financial_year
