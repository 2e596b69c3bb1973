CREATE VIEW year_position AS
-- The best that the ledger knows of each body's year: one plan and one outcome.
-- One row per organisation and year of which anything is known. Pence; surplus plus.
-- Precedence of the outcome, stored in outcome_kind: accounts, return (of month 12 or 13), statement (an outturn that was
-- published), return_forecast (a return of an earlier month), statement_forecast (a forecast that was published without a
-- condition attached). Among publications: the higher confidence, then the exact before the bounded, then the later, then the
-- formal stream before the board's. Publications that disagree all stay in `statement`; disagreeing_claims counts those of
-- the chosen family that give another amount. A claim without a number never displaces one with a number.
WITH ranked_return AS (
    SELECT return_position.organisation_id,
           return_position.financial_year,
           return_position.month,
           return_position.kind,
           return_position.import_run_id,
           return_position.plan_pence,
           return_position.forecast_pence,
           return_position.resource_pence,
           ROW_NUMBER() OVER (PARTITION BY return_position.organisation_id, return_position.financial_year
                              ORDER BY return_position.month DESC,
                                       CASE return_position.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM return_position
    WHERE return_position.basis = 'in_year'
      AND return_position.kind IN ('return', 'accounts')
),
ranked_claim AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           statement_in_force.family,
           statement_in_force.amount_pence,
           statement_in_force.bound,
           statement_in_force.basis,
           statement_in_force.source,
           statement_in_force.made_on,
           ROW_NUMBER() OVER (PARTITION BY statement_in_force.organisation_id,
                                           statement_in_force.financial_year,
                                           statement_in_force.family
                              ORDER BY statement_in_force.confidence_rank,
                                       CASE statement_in_force.bound WHEN 'exact' THEN 1 ELSE 2 END,
                                       statement_in_force.made_on DESC NULLS LAST,
                                       CASE statement_in_force.stream WHEN 'formal' THEN 1 ELSE 2 END,
                                       statement_in_force.statement_id) AS place
    FROM statement_in_force
    WHERE statement_in_force.scenario IS NULL
      AND statement_in_force.family IN ('plan', 'forecast_outturn', 'outturn')
      AND statement_in_force.amount_pence IS NOT NULL
),
body_year AS (
    SELECT ranked_return.organisation_id, ranked_return.financial_year FROM ranked_return
    UNION
    SELECT statement_in_force.organisation_id, statement_in_force.financial_year
    FROM statement_in_force
    WHERE statement_in_force.family IN ('plan', 'forecast_outturn', 'outturn', 'position_ytd', 'opening_position')
),
chosen AS (
    SELECT body_year.organisation_id,
           body_year.financial_year,
           final.month         AS return_month,
           final.kind          AS return_kind,
           final.import_run_id AS return_import,
           final.forecast_pence AS return_pence,
           final.plan_pence    AS return_plan_pence,
           final.resource_pence,
           CASE WHEN final.forecast_pence IS NOT NULL AND final.kind = 'accounts' THEN 'accounts'
                WHEN final.forecast_pence IS NOT NULL AND final.month >= 12       THEN 'return'
                WHEN outturn.amount_pence IS NOT NULL                             THEN 'statement'
                WHEN final.forecast_pence IS NOT NULL                             THEN 'return_forecast'
                WHEN forecast.amount_pence IS NOT NULL                            THEN 'statement_forecast'
           END AS outcome_kind,
           outturn.amount_pence  AS outturn_pence,
           outturn.bound         AS outturn_bound,
           outturn.basis         AS outturn_basis,
           outturn.source        AS outturn_source,
           forecast.amount_pence AS forecast_pence,
           forecast.bound        AS forecast_bound,
           forecast.basis        AS forecast_basis,
           forecast.source       AS forecast_source,
           plan.amount_pence     AS claimed_plan_pence,
           plan.basis            AS claimed_plan_basis,
           plan.source           AS claimed_plan_source
    FROM body_year
    LEFT JOIN ranked_return AS final   ON final.organisation_id = body_year.organisation_id
                                      AND final.financial_year = body_year.financial_year
                                      AND final.place = 1
    LEFT JOIN ranked_claim AS outturn  ON outturn.organisation_id = body_year.organisation_id
                                      AND outturn.financial_year = body_year.financial_year
                                      AND outturn.family = 'outturn'
                                      AND outturn.place = 1
    LEFT JOIN ranked_claim AS forecast ON forecast.organisation_id = body_year.organisation_id
                                      AND forecast.financial_year = body_year.financial_year
                                      AND forecast.family = 'forecast_outturn'
                                      AND forecast.place = 1
    LEFT JOIN ranked_claim AS plan     ON plan.organisation_id = body_year.organisation_id
                                      AND plan.financial_year = body_year.financial_year
                                      AND plan.family = 'plan'
                                      AND plan.place = 1
)
SELECT chosen.organisation_id,
       chosen.financial_year,
       chosen.return_month,
       chosen.outcome_kind,
       CASE chosen.outcome_kind WHEN 'statement' THEN chosen.outturn_pence
                                WHEN 'statement_forecast' THEN chosen.forecast_pence
                                ELSE chosen.return_pence END AS outcome_pence,
       CASE chosen.outcome_kind WHEN 'statement' THEN chosen.outturn_bound
                                WHEN 'statement_forecast' THEN chosen.forecast_bound
                                WHEN 'accounts' THEN 'exact'
                                WHEN 'return' THEN 'exact'
                                WHEN 'return_forecast' THEN 'exact' END AS outcome_bound,
       CASE chosen.outcome_kind WHEN 'statement' THEN chosen.outturn_basis
                                WHEN 'statement_forecast' THEN chosen.forecast_basis
                                WHEN 'accounts' THEN 'in_year'
                                WHEN 'return' THEN 'in_year'
                                WHEN 'return_forecast' THEN 'in_year' END AS outcome_basis,
       CASE chosen.outcome_kind WHEN 'statement' THEN chosen.outturn_source
                                WHEN 'statement_forecast' THEN chosen.forecast_source
                                ELSE 'import ' || chosen.return_import END AS outcome_source,
       COALESCE(chosen.return_plan_pence, chosen.claimed_plan_pence) AS plan_pence,
       CASE WHEN chosen.return_plan_pence IS NOT NULL THEN 'in_year' ELSE chosen.claimed_plan_basis END AS plan_basis,
       CASE WHEN chosen.return_plan_pence IS NOT NULL THEN 'import ' || chosen.return_import
            ELSE chosen.claimed_plan_source END AS plan_source,
       CASE WHEN chosen.return_plan_pence IS NOT NULL THEN 'return'
            WHEN chosen.claimed_plan_pence IS NOT NULL THEN 'statement' END AS plan_kind,
       chosen.resource_pence,
       (SELECT COUNT(*)
        FROM ranked_claim
        WHERE ranked_claim.organisation_id = chosen.organisation_id
          AND ranked_claim.financial_year = chosen.financial_year
          AND ranked_claim.family = CASE chosen.outcome_kind WHEN 'statement' THEN 'outturn' ELSE 'forecast_outturn' END
          AND chosen.outcome_kind IN ('statement', 'statement_forecast')
          AND ranked_claim.amount_pence <> CASE chosen.outcome_kind WHEN 'statement' THEN chosen.outturn_pence
                                                                    ELSE chosen.forecast_pence END) AS disagreeing_claims
FROM chosen
