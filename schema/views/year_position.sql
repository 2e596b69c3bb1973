CREATE VIEW year_position AS
-- The best that the ledger knows of each body's year: one plan and one outcome.
-- One row per organisation and year of which anything is known. Pence; surplus plus.
-- Precedence of the outcome, stored in outcome_kind: accounts, return (of month 12 or 13), statement (an outturn that was
-- published), return_forecast (a return of an earlier month), statement_forecast (a forecast that was published without a
-- condition attached). Where the outcome is a bound, outcome_floor and outcome_ceiling hold its ends. How one publication is chosen among several is told in `year_claim`.
WITH ranked AS (
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
latest AS (
    SELECT ranked.* FROM ranked WHERE ranked.place = 1
),
chosen AS (
    SELECT COALESCE(latest.organisation_id, year_claim.organisation_id) AS organisation_id,
           COALESCE(latest.financial_year, year_claim.financial_year)   AS financial_year,
           latest.month          AS return_month,
           latest.import_run_id,
           latest.plan_pence     AS return_plan_pence,
           latest.forecast_pence AS return_pence,
           latest.resource_pence,
           CASE WHEN latest.forecast_pence IS NOT NULL AND latest.kind = 'accounts' THEN 'accounts'
                WHEN latest.forecast_pence IS NOT NULL AND latest.month >= 12       THEN 'return'
                WHEN year_claim.outturn_pence IS NOT NULL                           THEN 'statement'
                WHEN latest.forecast_pence IS NOT NULL                              THEN 'return_forecast'
                WHEN year_claim.forecast_pence IS NOT NULL                          THEN 'statement_forecast'
           END AS outcome_kind,
           year_claim.outturn_pence,
           year_claim.outturn_bound,
           year_claim.outturn_basis,
           year_claim.outturn_source,
           year_claim.outturn_amounts,
           year_claim.outturn_floor_pence,
           year_claim.outturn_ceiling_pence,
           year_claim.forecast_floor_pence,
           year_claim.forecast_ceiling_pence,
           year_claim.forecast_pence AS claimed_forecast_pence,
           year_claim.forecast_bound,
           year_claim.forecast_basis,
           year_claim.forecast_source,
           year_claim.forecast_amounts,
           year_claim.plan_pence     AS claimed_plan_pence,
           year_claim.plan_basis     AS claimed_plan_basis,
           year_claim.plan_source    AS claimed_plan_source
    FROM latest
    FULL JOIN year_claim ON year_claim.organisation_id = latest.organisation_id
                        AND year_claim.financial_year = latest.financial_year
)
SELECT chosen.organisation_id,
       chosen.financial_year,
       chosen.return_month,
       chosen.outcome_kind,
       CASE chosen.outcome_kind WHEN 'statement'          THEN chosen.outturn_pence
                                WHEN 'statement_forecast' THEN chosen.claimed_forecast_pence
                                WHEN 'accounts'           THEN chosen.return_pence
                                WHEN 'return'             THEN chosen.return_pence
                                WHEN 'return_forecast'    THEN chosen.return_pence END AS outcome_pence,
       CASE chosen.outcome_kind WHEN 'statement'          THEN chosen.outturn_bound
                                WHEN 'statement_forecast' THEN chosen.forecast_bound
                                WHEN 'accounts'           THEN 'exact'
                                WHEN 'return'             THEN 'exact'
                                WHEN 'return_forecast'    THEN 'exact' END AS outcome_bound,
       CASE chosen.outcome_kind WHEN 'statement'          THEN chosen.outturn_floor_pence
                                WHEN 'statement_forecast' THEN chosen.forecast_floor_pence END   AS outcome_floor_pence,
       CASE chosen.outcome_kind WHEN 'statement'          THEN chosen.outturn_ceiling_pence
                                WHEN 'statement_forecast' THEN chosen.forecast_ceiling_pence END AS outcome_ceiling_pence,
       CASE chosen.outcome_kind WHEN 'statement'          THEN chosen.outturn_basis
                                WHEN 'statement_forecast' THEN chosen.forecast_basis
                                WHEN 'accounts'           THEN 'in_year'
                                WHEN 'return'             THEN 'in_year'
                                WHEN 'return_forecast'    THEN 'in_year' END AS outcome_basis,
       CASE chosen.outcome_kind WHEN 'statement'          THEN chosen.outturn_source
                                WHEN 'statement_forecast' THEN chosen.forecast_source
                                WHEN 'accounts'           THEN 'import ' || chosen.import_run_id
                                WHEN 'return'             THEN 'import ' || chosen.import_run_id
                                WHEN 'return_forecast'    THEN 'import ' || chosen.import_run_id END AS outcome_source,
       COALESCE(chosen.return_plan_pence, chosen.claimed_plan_pence) AS plan_pence,
       CASE WHEN chosen.return_plan_pence IS NOT NULL THEN 'in_year' ELSE chosen.claimed_plan_basis END AS plan_basis,
       CASE WHEN chosen.return_plan_pence IS NOT NULL THEN 'import ' || chosen.import_run_id
            ELSE chosen.claimed_plan_source END AS plan_source,
       CASE WHEN chosen.return_plan_pence IS NOT NULL THEN 'return'
            WHEN chosen.claimed_plan_pence IS NOT NULL THEN 'statement' END AS plan_kind,
       chosen.resource_pence,
       CASE chosen.outcome_kind WHEN 'statement'          THEN chosen.outturn_amounts - 1
                                WHEN 'statement_forecast' THEN chosen.forecast_amounts - 1
                                ELSE 0 END AS disagreeing_amounts
FROM chosen
