CREATE VIEW statement_verdict AS
-- Every published claim beside what the ledger knows of the outcome.
-- One row per claim in force. Pence, in the measure's sign convention; surplus plus. difference = outcome - claim.
--   cannot_tell        the claim has no number, is about something that has no outcome here (a target, a risk, a saving), its
--                      condition is not recorded, the outcome is itself only a forecast, or it is this very claim
--   condition_not_met  it was about support being kept, and the support was withdrawn; or the other way round
--   agrees, differs    against the outcome; within half the step that the claim prints (5% for a claim that says `about`);
--                      a floor or a ceiling agrees with everything on its side
WITH claim AS (
    SELECT statement_in_force.*,
           year_position.outcome_pence,
           year_position.outcome_source,
           CASE WHEN statement_in_force.family NOT IN ('forecast_outturn', 'outturn')                THEN 'cannot_tell'
                WHEN statement_in_force.amount_pence IS NULL                                         THEN 'cannot_tell'
                WHEN year_position.outcome_kind IS NULL
                     OR year_position.outcome_kind IN ('return_forecast', 'statement_forecast')      THEN 'cannot_tell'
                WHEN year_position.outcome_bound <> 'exact'                                          THEN 'cannot_tell'
                WHEN statement_in_force.family = 'outturn'
                     AND statement_in_force.source = year_position.outcome_source                    THEN 'cannot_tell'
                WHEN statement_in_force.includes_support = 1 AND support_claim.is_withdrawn = 1      THEN 'condition_not_met'
                WHEN statement_in_force.includes_support = 0 AND support_claim.is_withdrawn = 0      THEN 'condition_not_met'
                WHEN statement_in_force.scenario IS NOT NULL AND statement_in_force.includes_support IS NULL THEN 'cannot_tell'
                WHEN statement_in_force.scenario IS NOT NULL AND support_claim.organisation_id IS NULL THEN 'cannot_tell'
                ELSE 'compare'
           END AS standing,
           CASE statement_in_force.bound WHEN 'about' THEN ABS(statement_in_force.amount_pence) / 20
                                         ELSE statement_in_force.rounding_unit_pence / 2 END AS tolerance_pence
    FROM statement_in_force
    LEFT JOIN year_position ON year_position.organisation_id = statement_in_force.organisation_id
                           AND year_position.financial_year = statement_in_force.financial_year
    LEFT JOIN support_claim ON support_claim.organisation_id = statement_in_force.organisation_id
                           AND support_claim.financial_year = statement_in_force.financial_year
)
SELECT claim.organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       claim.measure,
       claim.measure_name,
       claim.family,
       claim.scenario,
       claim.stream,
       claim.period,
       claim.amount_pence   AS value_pence,
       claim.bound,
       claim.basis,
       claim.made_on,
       claim.source,
       source.publisher,
       claim.confidence,
       CASE WHEN claim.standing <> 'compare' THEN claim.standing
            WHEN claim.bound = 'at_most'
                 THEN CASE WHEN claim.outcome_pence <= claim.amount_pence + claim.tolerance_pence THEN 'agrees' ELSE 'differs' END
            WHEN claim.bound = 'at_least'
                 THEN CASE WHEN claim.outcome_pence >= claim.amount_pence - claim.tolerance_pence THEN 'agrees' ELSE 'differs' END
            WHEN ABS(claim.outcome_pence - claim.amount_pence) <= claim.tolerance_pence THEN 'agrees'
            ELSE 'differs'
       END AS verdict,
       CASE WHEN claim.standing = 'compare' THEN claim.outcome_pence - claim.amount_pence END AS difference_pence,
       CASE WHEN claim.standing = 'compare' THEN claim.outcome_source END AS outcome_source,
       claim.note,
       claim.statement_id,
       claim.organisation_id,
       claim.financial_year AS start_year,
       claim.import_run_id,
       claim.source_line
FROM claim
JOIN organisation   ON organisation.organisation_id = claim.organisation_id
JOIN financial_year ON financial_year.financial_year = claim.financial_year
JOIN source         ON source.source_id = claim.source_id
