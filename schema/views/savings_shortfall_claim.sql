CREATE VIEW savings_shortfall_claim AS
-- QIPP that was planned and not delivered, where one publication gives both figures: two publications may mean different
-- programmes, and 0.4 of one must never be set against 20 of another.
-- One row per organisation and year. Pence; a shortfall is plus. Delivered counts before forecast.
WITH pair AS (
    SELECT target.organisation_id,
           target.financial_year,
           target.source,
           target.amount_pence AS target_pence,
           achieved.amount_pence AS achieved_pence,
           ROW_NUMBER() OVER (PARTITION BY target.organisation_id, target.financial_year
                              ORDER BY target.confidence_rank + achieved.confidence_rank,
                                       CASE achieved.family WHEN 'qipp_delivered' THEN 1 ELSE 2 END,
                                       target.made_on DESC NULLS LAST,
                                       target.statement_id,
                                       achieved.statement_id) AS place
    FROM statement_in_force AS target
    JOIN statement_in_force AS achieved ON achieved.organisation_id = target.organisation_id
                                       AND achieved.financial_year = target.financial_year
                                       AND achieved.source_id = target.source_id
                                       AND achieved.family IN ('qipp_delivered', 'qipp_forecast')
    WHERE target.family = 'qipp_target'
      AND target.amount_pence IS NOT NULL
      AND achieved.amount_pence IS NOT NULL
)
SELECT pair.organisation_id,
       pair.financial_year,
       pair.source,
       pair.target_pence,
       pair.achieved_pence,
       CASE WHEN pair.target_pence > pair.achieved_pence THEN pair.target_pence - pair.achieved_pence ELSE 0 END AS shortfall_pence
FROM pair
WHERE pair.place = 1
