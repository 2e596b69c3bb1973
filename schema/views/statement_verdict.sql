CREATE VIEW statement_verdict AS
-- Every published claim beside what the ledger knows of the same thing.
-- One row per claim in force. Pence, in the measure's sign convention; surplus plus. difference = what came or was returned - claim.
-- compared_with says what a claim is held against:
--   forecasts and outturns   the year's outcome (year_position): accounts, a return of month 12 or 13, or a published outturn
--   everything else          what a return says of it (told_in_return); support without a return, the other side's leg as the same
--                            publication tells it: the legs of a transfer add to nil
-- in_return_* is what the return of the claim's own date says, of forecasts too, and the verdict of that. The return is that of the
-- month whose figures the claim is about. A claim without a month, but with a date, has the month that ended last before it was
-- made; else the month it was made in; else the one before. What may be of any month of its year (a plan, an opening, an
-- allocation, a target, support) falls back to the nearest return before its date, then after; without a date to the latest.
-- Several readings: a claim that does not say its basis agrees when it agrees in the year or cumulatively; savings printed without
-- a month may be of the year or to date. One that says its basis is held against that basis alone. Where no reading agrees, the
-- difference is that of the first: in_year before cumulative, a target of the year, a delivery to date.
--   cannot_tell        `verdict_reason` says why
--   condition_not_met  it was about support being kept, and the support was withdrawn; or the other way round
--   agrees, differs    within half the step that the claim prints (5% for a claim that says `about`) and, beside a return, half the
--                      step of the return; a floor or a ceiling agrees with everything on its side
WITH dated AS (
    SELECT statement_in_force.*,
           CASE statement_in_force.bound WHEN 'about' THEN ABS(statement_in_force.amount_pence) / 20
                                         ELSE statement_in_force.rounding_unit_pence / 2 END AS tolerance_pence,
           CASE WHEN length(statement_in_force.made_on) >= 7
                THEN 12 * (CAST(substr(statement_in_force.made_on, 1, 4) AS INTEGER) - statement_in_force.financial_year)
                     + CAST(substr(statement_in_force.made_on, 6, 2) AS INTEGER) - 3 END AS made_in_month,
           CASE WHEN statement_in_force.family IN ('forecast_outturn', 'position_ytd', 'position_ytd_plan', 'qipp_forecast', 'qipp_delivered',
                                                   'expenditure', 'cumulative_position', 'underlying_position')
                THEN 1 ELSE 0 END AS is_of_its_month
    FROM statement_in_force
),
placed AS (
    -- the months whose return is of the claim's own date, and among them the likeliest
    SELECT dated.*,
           CASE WHEN dated.month IS NOT NULL     THEN dated.month
                WHEN dated.period = 'outturn'    THEN 12
                WHEN dated.made_in_month > 13    THEN CASE WHEN dated.family = 'forecast_outturn' THEN NULL ELSE 12 END
                ELSE dated.made_in_month - 2 END AS first_month,
           CASE WHEN dated.month IS NOT NULL     THEN dated.month
                WHEN dated.period = 'outturn'    THEN 13
                WHEN dated.made_in_month > 13    THEN CASE WHEN dated.family = 'forecast_outturn' THEN NULL ELSE 13 END
                ELSE dated.made_in_month END     AS last_month
    FROM dated
),
candidate AS (
    SELECT placed.statement_id,
           told_in_return.submission_id,
           told_in_return.month,
           told_in_return.import_run_id,
           told_in_return.reading,
           told_in_return.amount_pence,
           CASE placed.bound
                WHEN 'at_most'  THEN CASE WHEN told_in_return.amount_pence <= placed.amount_pence + placed.tolerance_pence
                                                                               + told_in_return.rounding_unit_pence / 2 THEN 1 ELSE 0 END
                WHEN 'at_least' THEN CASE WHEN told_in_return.amount_pence >= placed.amount_pence - placed.tolerance_pence
                                                                               - told_in_return.rounding_unit_pence / 2 THEN 1 ELSE 0 END
                ELSE CASE WHEN ABS(told_in_return.amount_pence - placed.amount_pence)
                                 <= placed.tolerance_pence + told_in_return.rounding_unit_pence / 2 THEN 1 ELSE 0 END END AS agrees,
           DENSE_RANK() OVER (PARTITION BY placed.statement_id
                              ORDER BY CASE WHEN told_in_return.month BETWEEN placed.first_month AND placed.last_month THEN 1
                                            WHEN told_in_return.month < placed.first_month                             THEN 2
                                            WHEN told_in_return.month > placed.last_month                              THEN 3
                                            ELSE 4 END,
                                       CASE WHEN told_in_return.month = placed.first_month + 1
                                                 AND told_in_return.month <= placed.last_month           THEN 1
                                            WHEN told_in_return.month = placed.last_month                THEN 2
                                            WHEN told_in_return.month = placed.first_month               THEN 3
                                            WHEN told_in_return.month > placed.last_month THEN told_in_return.month
                                            ELSE -told_in_return.month END,
                                       CASE told_in_return.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM placed
    JOIN told_in_return ON told_in_return.organisation_id = placed.organisation_id
                       AND told_in_return.financial_year = placed.financial_year
                       AND told_in_return.family = placed.family
    WHERE (told_in_return.month BETWEEN placed.first_month AND placed.last_month OR placed.is_of_its_month = 0)
      AND (placed.basis = 'unknown' OR told_in_return.reading NOT IN ('in_year', 'cumulative') OR told_in_return.reading = placed.basis)
      AND (told_in_return.reading <> 'to_date' OR placed.family = 'qipp_delivered'
           OR (placed.period <> 'plan' AND told_in_return.month BETWEEN placed.first_month AND placed.last_month))
      AND (told_in_return.reading <> 'year' OR placed.family <> 'qipp_delivered' OR placed.month IS NULL)
),
in_return AS (
    SELECT candidate.*,
           ROW_NUMBER() OVER (PARTITION BY candidate.statement_id
                              ORDER BY candidate.agrees DESC,
                                       CASE candidate.reading WHEN 'in_year' THEN 1 WHEN 'cumulative' THEN 2 ELSE 3 END,
                                       CASE WHEN candidate.reading = 'year' AND placed.family = 'qipp_delivered' THEN 2 ELSE 1 END,
                                       candidate.reading DESC) AS reading_place
    FROM candidate
    JOIN placed ON placed.statement_id = candidate.statement_id
    WHERE candidate.place = 1
),
other_leg AS (
    -- the other side, where the same publication tells of one alone
    SELECT placed.statement_id,
           MIN(answer.organisation_id) AS organisation_id,
           MIN(answer.statement_id)    AS answer_id,
           -MIN(answer.amount_pence)   AS amount_pence
    FROM placed
    JOIN statement_in_force AS answer ON answer.family = placed.family
                                     AND answer.source_id = placed.source_id
                                     AND answer.financial_year = placed.financial_year
                                     AND answer.organisation_id <> placed.organisation_id
                                     AND ((answer.amount_pence < 0 AND placed.amount_pence > 0)
                                          OR (answer.amount_pence > 0 AND placed.amount_pence < 0))
    WHERE placed.family IN ('inter_ccg_transfer', 'inter_ccg_transfer_reversal')
    GROUP BY placed.statement_id
    HAVING COUNT(*) = 1
),
outcome AS (
    SELECT year_position.organisation_id,
           year_position.financial_year,
           year_position.outcome_kind,
           year_position.outcome_pence,
           year_position.outcome_bound,
           year_position.outcome_basis,
           year_position.outcome_source,
           told_in_return.amount_pence AS cumulative_pence
    FROM year_position
    LEFT JOIN told_in_return ON told_in_return.organisation_id = year_position.organisation_id
                            AND told_in_return.financial_year = year_position.financial_year
                            AND told_in_return.month = year_position.return_month
                            AND told_in_return.kind = year_position.outcome_kind
                            AND told_in_return.family = 'cumulative_position'
),
facing AS (
    -- forecasts and outturns face the outcome of the year; everything else a return, or the other leg
    SELECT placed.*,
           CASE WHEN placed.family IN ('forecast_outturn', 'outturn') THEN 1 ELSE 0 END AS is_about_the_end,
           outcome.outcome_kind,
           outcome.outcome_bound,
           outcome.outcome_basis,
           outcome.outcome_source,
           CASE WHEN outcome.outcome_kind IN ('accounts', 'return')
                     AND (placed.basis = 'cumulative'
                          OR (placed.basis = 'unknown' AND placed.bound IN ('exact', 'about')
                              AND ABS(outcome.outcome_pence - placed.amount_pence) > placed.tolerance_pence
                              AND ABS(outcome.cumulative_pence - placed.amount_pence) <= placed.tolerance_pence))
                THEN 1 ELSE 0 END AS is_cumulative,
           outcome.outcome_pence,
           outcome.cumulative_pence,
           in_return.submission_id AS in_return_submission_id,
           in_return.month         AS in_return_month,
           in_return.import_run_id AS in_return_import,
           in_return.reading       AS in_return_reading,
           in_return.amount_pence  AS in_return_pence,
           in_return.agrees        AS in_return_agrees,
           other_leg.organisation_id AS other_id,
           other_leg.answer_id,
           other_leg.amount_pence  AS other_leg_pence,
           support_claim.organisation_id AS supported_id,
           support_claim.is_withdrawn
    FROM placed
    LEFT JOIN outcome       ON outcome.organisation_id = placed.organisation_id
                           AND outcome.financial_year = placed.financial_year
    LEFT JOIN in_return     ON in_return.statement_id = placed.statement_id
                           AND in_return.reading_place = 1
    LEFT JOIN other_leg     ON other_leg.statement_id = placed.statement_id
    LEFT JOIN support_claim ON support_claim.organisation_id = placed.organisation_id
                           AND support_claim.financial_year = placed.financial_year
),
held AS (
    SELECT facing.*,
           CASE WHEN facing.is_about_the_end = 1 AND facing.is_cumulative = 1 THEN facing.cumulative_pence
                WHEN facing.is_about_the_end = 1                              THEN facing.outcome_pence
                WHEN facing.in_return_pence IS NOT NULL                       THEN facing.in_return_pence
                ELSE facing.other_leg_pence END AS held_pence,
           CASE WHEN facing.is_about_the_end = 1 THEN facing.outcome_source
                WHEN facing.in_return_pence IS NOT NULL THEN 'import ' || facing.in_return_import
                WHEN facing.other_leg_pence IS NOT NULL THEN facing.source END AS held_source,
           CASE WHEN facing.amount_pence IS NULL THEN 'the claim has no number'
                WHEN facing.is_about_the_end = 1 AND facing.outcome_kind IS NULL THEN 'nothing is known of how the year ended'
                WHEN facing.is_about_the_end = 1 AND facing.outcome_kind IN ('return_forecast', 'statement_forecast')
                     THEN 'the year''s outcome is itself only a forecast'
                WHEN facing.is_about_the_end = 1 AND facing.outcome_bound <> 'exact' THEN 'the outcome is itself a bound'
                WHEN facing.family = 'outturn' AND facing.source = facing.outcome_source THEN 'the claim is itself the outcome'
                WHEN facing.is_about_the_end = 1 AND facing.is_cumulative = 1 AND facing.cumulative_pence IS NULL
                     THEN 'the claim is cumulative, and the outcome is of the year alone'
                WHEN facing.is_about_the_end = 1 AND facing.outcome_kind = 'statement' AND facing.basis <> 'unknown'
                     AND facing.outcome_basis <> 'unknown' AND facing.basis <> facing.outcome_basis
                     THEN 'the claim and the outcome are of different bases'
                WHEN facing.is_about_the_end = 1 AND facing.scenario IS NOT NULL
                     AND (facing.includes_support IS NULL OR facing.supported_id IS NULL) THEN 'whether its condition came about is not recorded'
                WHEN facing.is_about_the_end = 1 THEN NULL
                WHEN facing.in_return_pence IS NOT NULL OR facing.other_leg_pence IS NOT NULL THEN NULL
                WHEN facing.family IN ('inter_ccg_transfer', 'inter_ccg_transfer_reversal')
                     THEN 'neither a return nor the other side tells of the support'
                WHEN facing.family NOT IN ('plan', 'position_ytd', 'position_ytd_plan', 'opening_position', 'allocation', 'expenditure',
                                           'control_total', 'underlying_position', 'cumulative_position',
                                           'qipp_target', 'qipp_forecast', 'qipp_delivered')
                     THEN 'returns tell of nothing that it can be held against'
                WHEN facing.is_of_its_month = 1 THEN 'no return of its month tells of it'
                ELSE 'no return of its year tells of it' END AS reason
    FROM facing
),
judged AS (
    SELECT held.*,
           CASE WHEN held.reason IS NOT NULL THEN 'cannot_tell'
                WHEN held.is_about_the_end = 1 AND held.includes_support = 1 AND held.is_withdrawn = 1 THEN 'condition_not_met'
                WHEN held.is_about_the_end = 1 AND held.includes_support = 0 AND held.is_withdrawn = 0 THEN 'condition_not_met'
                WHEN held.family = 'inter_ccg_transfer' AND held.in_return_pence = 0 AND held.is_withdrawn = 1 THEN 'condition_not_met'
                WHEN held.is_about_the_end = 0 AND held.in_return_pence IS NOT NULL
                     THEN CASE held.in_return_agrees WHEN 1 THEN 'agrees' ELSE 'differs' END
                WHEN held.bound = 'at_most'
                     THEN CASE WHEN held.held_pence <= held.amount_pence + held.tolerance_pence THEN 'agrees' ELSE 'differs' END
                WHEN held.bound = 'at_least'
                     THEN CASE WHEN held.held_pence >= held.amount_pence - held.tolerance_pence THEN 'agrees' ELSE 'differs' END
                WHEN ABS(held.held_pence - held.amount_pence) <= held.tolerance_pence THEN 'agrees'
                ELSE 'differs' END AS verdict,
           CASE WHEN held.in_return_pence IS NULL THEN NULL
                WHEN held.amount_pence IS NULL OR held.scenario IS NOT NULL THEN 'cannot_tell'
                WHEN held.family = 'inter_ccg_transfer' AND held.in_return_pence = 0 AND held.is_withdrawn = 1 THEN 'condition_not_met'
                WHEN held.in_return_agrees = 1 THEN 'agrees'
                ELSE 'differs' END AS in_return_verdict
    FROM held
)
SELECT judged.organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       judged.measure,
       judged.measure_name,
       judged.family,
       judged.scenario,
       judged.stream,
       judged.period,
       judged.amount_pence  AS value_pence,
       judged.bound,
       judged.basis,
       judged.made_on,
       judged.source,
       source.publisher,
       judged.confidence,
       judged.verdict,
       CASE WHEN judged.verdict IN ('agrees', 'differs') THEN judged.held_pence - judged.amount_pence END AS difference_pence,
       CASE WHEN judged.verdict IN ('agrees', 'differs') THEN judged.held_source END AS outcome_source,
       judged.note,
       judged.statement_id,
       judged.organisation_id,
       judged.financial_year AS start_year,
       judged.import_run_id,
       judged.source_line,
       CASE WHEN judged.verdict NOT IN ('agrees', 'differs') THEN NULL
            WHEN judged.is_about_the_end = 1 AND judged.is_cumulative = 1 THEN 'outcome cumulatively'
            WHEN judged.is_about_the_end = 1 THEN 'outcome'
            WHEN judged.in_return_pence IS NULL THEN 'other leg'
            WHEN judged.in_return_reading = 'to_date' THEN 'return M' || judged.in_return_month || ' to date'
            WHEN judged.in_return_reading = 'cumulative' THEN 'return M' || judged.in_return_month || ' cumulatively'
            ELSE 'return M' || judged.in_return_month END AS compared_with,
       CASE judged.verdict WHEN 'cannot_tell'       THEN judged.reason
                           WHEN 'condition_not_met' THEN CASE judged.is_withdrawn WHEN 1 THEN 'the support was withdrawn'
                                                                                 ELSE 'the support was kept' END END AS verdict_reason,
       judged.in_return_month,
       judged.in_return_pence,
       CASE WHEN judged.in_return_verdict IN ('agrees', 'differs') THEN judged.in_return_pence - judged.amount_pence END AS in_return_difference_pence,
       judged.in_return_verdict,
       'import ' || judged.in_return_import AS in_return_source,
       judged.in_return_submission_id,
       judged.in_return_reading,
       judged.other_id,
       judged.answer_id
FROM judged
JOIN organisation   ON organisation.organisation_id = judged.organisation_id
JOIN financial_year ON financial_year.financial_year = judged.financial_year
JOIN source         ON source.source_id = judged.source_id
