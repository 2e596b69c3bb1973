CREATE VIEW scenario_condition AS
-- Named conditions and what each does to a body's position when it holds.
-- One row per condition, body, year and basis of evidence. Pence; effect_pence is what it adds to the position, surplus plus.
--   records    the list of scenarios
--   statement  support_withdrawn: a forecast without a neighbour's support less the forecast with it (the best claim of each, by
--              confidence, then date). Any other condition (downside) is published as a position, not as an effect: reported_pence,
--              which is stored and never derived; what else it takes for granted is not known
-- A condition that touches two bodies has a row for each under one name, so that it counts once.
WITH best AS MATERIALIZED (
    SELECT statement_in_force.*,
           ROW_NUMBER() OVER (PARTITION BY statement_in_force.organisation_id,
                                           statement_in_force.financial_year,
                                           statement_in_force.scenario
                              ORDER BY CASE WHEN statement_in_force.amount_pence IS NULL THEN 2 ELSE 1 END,
                                       statement_in_force.confidence_rank,
                                       statement_in_force.made_on DESC NULLS LAST,
                                       statement_in_force.statement_id) AS place
    FROM statement_in_force
    WHERE statement_in_force.family = 'forecast_outturn'
      AND statement_in_force.scenario IS NOT NULL
)
SELECT scenario_in_force.organisation_id,
       scenario_in_force.financial_year,
       'records' AS evidence,
       scenario_in_force.name,
       scenario_in_force.amount_pence AS effect_pence,
       CAST(NULL AS INTEGER)          AS reported_pence,
       0                              AS is_reported,
       scenario_in_force.bound,
       COALESCE(source.reference, 'import ' || scenario_in_force.import_run_id) AS source
FROM scenario_in_force
LEFT JOIN source ON source.source_id = scenario_in_force.source_id
UNION ALL
SELECT without.organisation_id,
       without.financial_year,
       'statement',
       without.scenario,
       without.amount_pence - kept.amount_pence,
       CASE WHEN kept.statement_id IS NULL THEN without.amount_pence END,
       CASE WHEN kept.statement_id IS NULL THEN 1 ELSE 0 END,
       CASE WHEN without.bound = 'exact' AND COALESCE(kept.bound, 'exact') = 'exact' THEN 'exact'
            WHEN kept.statement_id IS NULL THEN without.bound
            ELSE 'about' END,
       without.source
FROM best AS without
LEFT JOIN best AS kept ON kept.organisation_id = without.organisation_id
                      AND kept.financial_year = without.financial_year
                      AND kept.includes_support = 1
                      AND kept.amount_pence IS NOT NULL
                      AND kept.place = 1
WHERE without.includes_support = 0
  AND without.place = 1
UNION ALL
SELECT best.organisation_id,
       best.financial_year,
       'statement',
       best.scenario,
       CAST(NULL AS INTEGER),
       best.amount_pence,
       1,
       best.bound,
       best.source
FROM best
WHERE best.includes_support IS NULL
  AND best.place = 1
