CREATE VIEW qipp AS
-- Savings (QIPP) against their target. They are inside expenditure already: nothing here is ever added to a position.
-- One row per organisation, year, month and basis of evidence, which are never mixed. Pence; savings and a shortfall are plus.
-- evidence:
--   return     the lines QIPP_* of a return          records    the list of schemes of a month
--   statement  a target and a figure of delivery that one publication gives together: two publications may mean two programmes
-- Of the year: target, delivered, delivery_percent, slippage. delivered is the actual of month 12 or 13, before that the
-- forecast; of a publication whichever it gives, see `method`. To date, beside it: *_ytd_*.
--   F60, F61  target and delivered as in qipp_of_return       F62  delivery = delivered / target of the same months, in basis points
--   F63  slippage = target - delivered, of which unidentified is the part of the target without a scheme
--   F64  recurrent_percent = recurrent part of delivered; recurrent_delivery_percent = recurrent delivered / target;
--        one_off_instead = one-off savings beyond those planned, which stand in for lasting ones
--   F65  identified = target less unidentified, of target     F66  full-year effect of recurrent schemes = annual - year's forecast
--   F67  target of recurrent resource, of the year's whole resource (A) and of its spending (E), of returns
--   F69  structural_effect = recurrent delivered - recurrent target; next_year_effect = what recurrent savings are worth in a whole
--        year, less those planned of this one, which are taken to be of a whole year: structural_effect with the full-year effect of
--        the schemes, or of a return's MEM_FYE_QIPP; unknown where neither is told
--   F68  required a month = (target - delivered to date) / (12 - month); its ratio to the monthly average so far (10000 is once)
--   F70  everything is net of what must be spent to bring it about; gross_target, gross_delivered and reinvestment = gross delivered -
--        delivered are of lists of schemes that tell of reinvestment for every scheme, and unknown elsewhere
-- best_month: the most that one month alone has brought so far; hockey_stick: `yes` where each remaining month must bring more than
-- that. Of returns, where every month up to this one is in.
-- Colours and the ratio's threshold stand in rag_threshold; ours are not confirmed.
WITH month_alone AS (
    SELECT qipp_of_return.submission_id,
           qipp_of_return.organisation_id,
           qipp_of_return.financial_year,
           qipp_of_return.kind,
           qipp_of_return.month,
           qipp_of_return.delivered_ytd_pence
             - CASE WHEN qipp_of_return.month = 1 THEN 0
                    WHEN LAG(qipp_of_return.month) OVER so_far = qipp_of_return.month - 1
                    THEN LAG(qipp_of_return.delivered_ytd_pence) OVER so_far END AS pence
    FROM qipp_of_return
    WINDOW so_far AS (PARTITION BY qipp_of_return.organisation_id, qipp_of_return.financial_year, qipp_of_return.kind ORDER BY qipp_of_return.month)
),
best_so_far AS (
    SELECT month_alone.submission_id,
           CASE WHEN COUNT(month_alone.pence) OVER so_far = month_alone.month THEN MAX(month_alone.pence) OVER so_far END AS best_month_pence
    FROM month_alone
    WINDOW so_far AS (PARTITION BY month_alone.organisation_id, month_alone.financial_year, month_alone.kind ORDER BY month_alone.month)
),
resource AS (
    SELECT submission_total.submission_id,
           submission_total.recurrent_resource_full_year_pence AS recurrent_resource_pence,
           submission_total.resource_full_year_pence           AS resource_pence,
           submission_total.expenditure_full_year_pence        AS expenditure_pence,
           submission_memo.savings_full_year_effect_pence
    FROM submission_total
    LEFT JOIN submission_memo ON submission_memo.submission_id = submission_total.submission_id
),
scheme AS (
    SELECT qipp_scheme_in_force.organisation_id,
           qipp_scheme_in_force.financial_year,
           qipp_scheme_in_force.month,
           qipp_scheme_in_force.kind,
           qipp_scheme_in_force.recurrence,
           qipp_scheme_in_force.import_run_id,
           qipp_scheme_in_force.net_plan_year_pence AS plan_year,
           qipp_scheme_in_force.net_plan_ytd_pence  AS plan_ytd,
           qipp_scheme_in_force.net_annual_pence    AS annual,
           CASE WHEN qipp_scheme_in_force.kind = 'unidentified' THEN 0 ELSE qipp_scheme_in_force.net_delivered_ytd_pence END AS to_date,
           CASE WHEN qipp_scheme_in_force.month >= 12 AND qipp_scheme_in_force.kind = 'unidentified' THEN 0
                WHEN qipp_scheme_in_force.month >= 12 AND qipp_scheme_in_force.delivered_ytd_pence IS NOT NULL
                THEN qipp_scheme_in_force.net_delivered_ytd_pence
                ELSE qipp_scheme_in_force.net_forecast_year_pence END AS full_year,
           CASE WHEN qipp_scheme_in_force.kind = 'unidentified' THEN qipp_scheme_in_force.plan_year_pence
                WHEN qipp_scheme_in_force.has_reinvestment = 1 THEN qipp_scheme_in_force.plan_year_pence END AS gross_plan_year,
           CASE WHEN qipp_scheme_in_force.month >= 12 AND qipp_scheme_in_force.kind = 'unidentified' THEN 0
                WHEN qipp_scheme_in_force.has_reinvestment = 0 AND qipp_scheme_in_force.kind <> 'unidentified' THEN NULL
                WHEN qipp_scheme_in_force.month >= 12 AND qipp_scheme_in_force.delivered_ytd_pence IS NOT NULL
                THEN qipp_scheme_in_force.delivered_ytd_pence
                ELSE qipp_scheme_in_force.forecast_year_pence END AS gross_full_year,
           qipp_scheme_in_force.has_reinvestment
    FROM qipp_scheme_in_force
),
claim AS (
    SELECT savings_shortfall_claim.*,
           statement_in_force.family,
           ROW_NUMBER() OVER (PARTITION BY savings_shortfall_claim.organisation_id, savings_shortfall_claim.financial_year
                              ORDER BY CASE statement_in_force.family WHEN 'qipp_delivered' THEN 1 ELSE 2 END,
                                       statement_in_force.statement_id) AS place
    FROM savings_shortfall_claim
    JOIN statement_in_force ON statement_in_force.organisation_id = savings_shortfall_claim.organisation_id
                           AND statement_in_force.financial_year = savings_shortfall_claim.financial_year
                           AND statement_in_force.source = savings_shortfall_claim.source
                           AND statement_in_force.family IN ('qipp_delivered', 'qipp_forecast')
                           AND statement_in_force.amount_pence = savings_shortfall_claim.achieved_pence
),
every AS (
    SELECT qipp_of_return.organisation_id,
           qipp_of_return.financial_year,
           qipp_of_return.month,
           'return' AS evidence,
           'in_year' AS basis,
           qipp_of_return.target_pence              AS target,
           qipp_of_return.delivered_pence           AS delivered,
           qipp_of_return.target_ytd_pence          AS target_ytd,
           qipp_of_return.delivered_ytd_pence       AS delivered_ytd,
           CASE WHEN qipp_of_return.unstated_lines = 0 THEN qipp_of_return.recurrent_target_pence END    AS recurrent_target,
           CASE WHEN qipp_of_return.unstated_lines = 0 THEN qipp_of_return.recurrent_delivered_pence END AS recurrent_delivered,
           qipp_of_return.unidentified_pence        AS unidentified,
           CAST(NULL AS INTEGER)                    AS full_year_effect,
           resource.savings_full_year_effect_pence  AS whole_year_more,
           resource.recurrent_resource_pence        AS recurrent_resource,
           resource.resource_pence                  AS resource,
           resource.expenditure_pence               AS expenditure,
           CASE WHEN qipp_of_return.month >= 12 THEN 'actual of the year' ELSE 'forecast of the year' END AS method,
           'import ' || qipp_of_return.import_run_id AS source,
           qipp_of_return.submission_id,
           CAST(NULL AS INTEGER)                    AS gross_target,
           CAST(NULL AS INTEGER)                    AS gross_delivered,
           0                                        AS has_reinvestment
    FROM qipp_of_return
    LEFT JOIN resource ON resource.submission_id = qipp_of_return.submission_id
    UNION ALL
    SELECT scheme.organisation_id,
           scheme.financial_year,
           scheme.month,
           'records',
           'in_year',
           CASE WHEN COUNT(scheme.plan_year) = COUNT(*) THEN SUM(scheme.plan_year) END,
           CASE WHEN COUNT(scheme.full_year) = COUNT(*)       THEN SUM(scheme.full_year) END,
           CASE WHEN COUNT(scheme.plan_ytd) = COUNT(*)  THEN SUM(scheme.plan_ytd) END,
           CASE WHEN COUNT(scheme.to_date) = COUNT(*)         THEN SUM(scheme.to_date) END,
           CASE WHEN COUNT(scheme.plan_year) = COUNT(*) AND MIN(scheme.recurrence) > 0
                THEN SUM(CASE WHEN scheme.recurrence = 1 THEN scheme.plan_year ELSE 0 END) END,
           CASE WHEN COUNT(scheme.full_year) = COUNT(*) AND MIN(scheme.recurrence) > 0
                THEN SUM(CASE WHEN scheme.recurrence = 1 THEN scheme.full_year ELSE 0 END) END,
           CASE WHEN COUNT(scheme.plan_year) = COUNT(*)
                THEN SUM(CASE WHEN scheme.kind = 'unidentified' THEN scheme.plan_year ELSE 0 END) END,
           CASE WHEN SUM(CASE WHEN scheme.recurrence = 0
                                   OR (scheme.recurrence = 1 AND scheme.kind <> 'unidentified'
                                       AND (scheme.annual IS NULL OR scheme.full_year IS NULL)) THEN 1 ELSE 0 END) = 0
                THEN SUM(CASE WHEN scheme.recurrence = 1 AND scheme.kind <> 'unidentified'
                              THEN scheme.annual - scheme.full_year ELSE 0 END) END,
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CASE WHEN scheme.month >= 12 THEN 'actual of the year' ELSE 'forecast of the year' END,
           CASE WHEN MIN(scheme.import_run_id) = MAX(scheme.import_run_id) THEN 'import ' || MIN(scheme.import_run_id)
                ELSE 'imports ' || MIN(scheme.import_run_id) || ' to ' || MAX(scheme.import_run_id) END,
           CAST(NULL AS INTEGER),
           CASE WHEN COUNT(scheme.gross_plan_year) = COUNT(*) THEN SUM(scheme.gross_plan_year) END,
           CASE WHEN COUNT(scheme.gross_full_year) = COUNT(*) THEN SUM(scheme.gross_full_year) END,
           MAX(scheme.has_reinvestment)
    FROM scheme
    GROUP BY scheme.organisation_id,
             scheme.financial_year,
             scheme.month
    UNION ALL
    SELECT claim.organisation_id,
           claim.financial_year,
           CAST(NULL AS INTEGER),
           'statement',
           'unknown',
           claim.target_pence,
           claim.achieved_pence,
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CASE claim.family WHEN 'qipp_delivered' THEN 'published: delivered' ELSE 'published: forecast' END,
           claim.source,
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           0
    FROM claim
    WHERE claim.place = 1
),
required AS (
    SELECT every.*,
           every.target - every.delivered_ytd AS still_to_come,
           best_so_far.best_month_pence       AS best_month,
           CASE WHEN every.month < 12
                THEN (2 * ABS(every.target - every.delivered_ytd) + 12 - every.month) / (2 * (12 - every.month))
                     * CASE WHEN every.target < every.delivered_ytd THEN -1 ELSE 1 END END AS required_monthly
    FROM every
    LEFT JOIN best_so_far ON best_so_far.submission_id = every.submission_id
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       required.month,
       required.target      AS target_pence,
       required.delivered   AS delivered_pence,
       CASE WHEN required.target > 0
            THEN CAST(ROUND(10000.0 * required.delivered / required.target) AS INTEGER) END            AS delivery_percent,
       required.target - required.delivered                                                            AS slippage_pence,
       CASE WHEN required.delivered > 0
            THEN CAST(ROUND(10000.0 * required.recurrent_delivered / required.delivered) AS INTEGER) END AS recurrent_percent,
       required.required_monthly AS required_monthly_pence,
       required.evidence,
       required.target_ytd       AS target_ytd_pence,
       required.delivered_ytd    AS delivered_ytd_pence,
       CASE WHEN required.target_ytd > 0
            THEN CAST(ROUND(10000.0 * required.delivered_ytd / required.target_ytd) AS INTEGER) END    AS delivery_ytd_percent,
       required.unidentified     AS unidentified_pence,
       CASE WHEN required.target > 0
            THEN CAST(ROUND(10000.0 * (required.target - required.unidentified) / required.target) AS INTEGER) END AS identified_percent,
       CASE WHEN required.target > 0
            THEN CAST(ROUND(10000.0 * required.recurrent_delivered / required.target) AS INTEGER) END  AS recurrent_delivery_percent,
       CASE WHEN required.delivered - required.recurrent_delivered > required.target - required.recurrent_target
            THEN required.delivered - required.recurrent_delivered - required.target + required.recurrent_target
            WHEN required.delivered - required.recurrent_delivered IS NOT NULL AND required.recurrent_target IS NOT NULL THEN 0
       END                                                                                             AS one_off_instead_pence,
       required.recurrent_delivered - required.recurrent_target                                        AS structural_effect_pence,
       required.full_year_effect AS full_year_effect_pence,
       CASE WHEN required.recurrent_resource > 0
            THEN CAST(ROUND(10000.0 * required.target / required.recurrent_resource) AS INTEGER) END   AS percent_of_recurrent_resource,
       CASE WHEN required.month < 12 AND required.delivered_ytd > 0
            THEN CAST(ROUND(10000.0 * required.still_to_come * required.month / ((12 - required.month) * required.delivered_ytd)) AS INTEGER)
       END                                                                                             AS required_ratio_percent,
       CASE WHEN required.target IS NULL OR required.target <= 0 OR required.delivered IS NULL OR delivery_scale.measure IS NULL THEN NULL
            WHEN delivery_scale.direction * (10000 * required.delivered - delivery_scale.green_basis_points * required.target) >= delivery_scale.green_step THEN 'green'
            WHEN delivery_scale.direction * (10000 * required.delivered - delivery_scale.red_basis_points * required.target) <= -delivery_scale.red_step THEN 'red'
            ELSE 'amber' END AS rag,
       CASE WHEN required.month IS NULL OR required.month >= 12 OR required.still_to_come IS NULL OR ratio_scale.measure IS NULL THEN NULL
            WHEN required.still_to_come <= 0  THEN 'green'
            WHEN required.delivered_ytd <= 0  THEN 'red'
            WHEN ratio_scale.direction * (10000 * required.still_to_come * required.month
                 - ratio_scale.green_basis_points * (12 - required.month) * required.delivered_ytd) >= ratio_scale.green_step THEN 'green'
            WHEN ratio_scale.direction * (10000 * required.still_to_come * required.month
                 - ratio_scale.red_basis_points * (12 - required.month) * required.delivered_ytd) <= -ratio_scale.red_step THEN 'red'
            ELSE 'amber' END AS required_rag,
       CASE WHEN required.month < 12 THEN required.best_month END AS best_month_pence,
       CASE WHEN required.month >= 12 OR required.still_to_come IS NULL OR required.best_month IS NULL THEN NULL
            WHEN required.still_to_come > required.best_month * (12 - required.month) THEN 'yes'
            ELSE 'no' END AS hockey_stick,
       required.gross_target    AS gross_target_pence,
       required.gross_delivered AS gross_delivered_pence,
       required.gross_delivered - required.delivered AS reinvestment_pence,
       required.method,
       CASE WHEN required.target IS NULL OR required.delivered IS NULL THEN 'none'
            WHEN required.evidence = 'statement' THEN 'partial'
            ELSE 'full' END AS confidence,
       CASE WHEN required.evidence = 'statement' THEN 'the publication''s two figures are taken to be of one programme and the same months'
            WHEN required.target IS NULL OR required.delivered IS NULL THEN 'a line or scheme has no amount'
            WHEN required.has_reinvestment = 1 THEN 'savings are net: gross less reinvestment, and as they stand where a scheme tells of none'
            ELSE 'savings are net, as returned' END AS assumption,
       required.basis,
       'no' AS confirmed,
       required.source,
       required.submission_id,
       required.organisation_id,
       required.financial_year AS start_year,
       CASE WHEN required.resource > 0
            THEN CAST(ROUND(10000.0 * required.target / required.resource) AS INTEGER) END             AS percent_of_resource,
       CASE WHEN required.expenditure > 0
            THEN CAST(ROUND(10000.0 * required.target / required.expenditure) AS INTEGER) END          AS percent_of_expenditure,
       required.recurrent_delivered - required.recurrent_target
         + COALESCE(required.full_year_effect, required.whole_year_more)                               AS next_year_effect_pence
FROM required
JOIN organisation   ON organisation.organisation_id = required.organisation_id
JOIN financial_year ON financial_year.financial_year = required.financial_year
LEFT JOIN rag_scale AS delivery_scale ON delivery_scale.measure = 'qipp_delivery_percent'
                                     AND required.financial_year BETWEEN delivery_scale.first_year AND delivery_scale.last_year
LEFT JOIN rag_scale AS ratio_scale    ON ratio_scale.measure = 'qipp_required_ratio'
                                     AND required.financial_year BETWEEN ratio_scale.first_year AND ratio_scale.last_year
