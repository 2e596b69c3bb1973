CREATE VIEW risk_position AS
-- The forecast and the risk beside it: risk is outside the forecast until it happens.
-- One row per organisation, year, month and basis of evidence, which are never mixed. Pence; positions surplus plus; risks and
-- mitigations are sizes. evidence:
--   return     the lines RISK_* and MIT_* of a return, at the year's full value (forecast_year); the forecast is the same return's
--   records    the lists of risks and of mitigations; the forecast is that of the return of the same month
--   statement  a net risk that a publication gives beside its forecast (risk_claim), with the unconditional forecast of the same publication
-- Formulas (F90 and F91 are general knowledge, no source was seen: confirmed is no; F92 to F99 as marked in the specification):
--   F90  gross risk = sum of full values; weighted = sum of full value * probability, rounded once, half away from zero
--   F91  mitigations, in the same two ways          F92  net risk = gross risk - mitigations; below nil it is headroom
--   F93  risk-adjusted = forecast - weighted net risk; by full values where a probability is missing: `method` says which
--   F94  worst = forecast - gross risk; worst without support = worst - support received, unless RISK_SUPPORT already holds it
--   F95  likely = forecast - weighted net risk       F96  best = forecast + mitigations
--   F97  cover = mitigations / gross risk; parts that rely on outside funding (MIT_FUND), and that are one-off, of mitigations
--   F98  RISK_QIPP may not exceed the savings still counted on: year's forecast less delivered to date. Else a warning
--   F99  the month's share of the net risk = net risk * month / 12
-- A list that is missing is unknown, not nil: without any mitigation listed (or without any risk) the net risk is unknown.
WITH lines_of_return AS (
    SELECT submission_in_force.submission_id,
           SUM(CASE WHEN line.section = 'risk' THEN 1 ELSE 0 END)       AS risks,
           SUM(CASE WHEN line.section = 'mitigation' THEN 1 ELSE 0 END) AS mitigations,
           SUM(CASE WHEN line.section = 'risk' AND figure.forecast_year IS NULL THEN 1 ELSE 0 END)       AS unknown_risks,
           SUM(CASE WHEN line.section = 'mitigation' AND figure.forecast_year IS NULL THEN 1 ELSE 0 END) AS unknown_mitigations,
           SUM(CASE WHEN line.section = 'risk' THEN figure.forecast_year END)              AS gross_risk,
           SUM(CASE WHEN line.section = 'mitigation' THEN figure.forecast_year END)        AS gross_mitigation,
           SUM(CASE WHEN line.code = 'RISK_QIPP' THEN figure.forecast_year END)            AS qipp_risk,
           SUM(CASE WHEN line.code = 'RISK_SUPPORT' THEN figure.forecast_year ELSE 0 END)  AS support_risk,
           SUM(CASE WHEN line.code = 'MIT_FUND' THEN figure.forecast_year ELSE 0 END)      AS outside_funding,
           SUM(CASE WHEN line.section = 'mitigation' AND figure.recurrence = 0 THEN 1 ELSE 0 END)                    AS unstated_mitigations,
           SUM(CASE WHEN line.section = 'mitigation' AND figure.recurrence = 2 THEN figure.forecast_year ELSE 0 END) AS one_off_mitigation
    FROM submission_in_force
    JOIN figure ON figure.period_id = submission_in_force.period_id
               AND figure.organisation_id = submission_in_force.organisation_id
               AND figure.submission_id = submission_in_force.submission_id
               AND figure.line_id IN (SELECT risk_line.line_id
                                      FROM line AS risk_line
                                      WHERE risk_line.section IN ('risk', 'mitigation')
                                        AND risk_line.is_calculated = 0)
    JOIN line   ON line.line_id = figure.line_id
    GROUP BY submission_in_force.submission_id
),
from_return AS (
    SELECT lines_of_return.*,
           submission_in_force.organisation_id,
           submission_in_force.financial_year,
           submission_in_force.month,
           submission_in_force.kind,
           submission_in_force.import_run_id
    FROM lines_of_return
    JOIN submission_in_force ON submission_in_force.submission_id = lines_of_return.submission_id
),
forecast AS MATERIALIZED (
    SELECT submission_total.submission_id,
           submission_total.organisation_id,
           submission_total.financial_year,
           submission_total.month,
           submission_total.kind,
           submission_total.resource_full_year_pence AS resource_pence,
           submission_total.resource_full_year_pence - submission_total.expenditure_full_year_pence AS forecast_pence,
           CASE WHEN COALESCE(submission_memo.has_support_in, 0) = 0 THEN 0 ELSE submission_memo.support_in_pence END AS support_pence
    FROM submission_total
    LEFT JOIN submission_memo ON submission_memo.submission_id = submission_total.submission_id
    WHERE submission_total.kind IN ('return', 'accounts')
),
listed AS (
    SELECT risk_in_force.organisation_id,
           risk_in_force.financial_year,
           risk_in_force.month,
           'risk' AS side,
           risk_in_force.full_pence,
           risk_in_force.probability_basis_points,
           risk_in_force.recurrence,
           risk_in_force.line_id,
           risk_in_force.import_run_id
    FROM risk_in_force
    UNION ALL
    SELECT mitigation_in_force.organisation_id,
           mitigation_in_force.financial_year,
           mitigation_in_force.month,
           'mitigation',
           mitigation_in_force.full_pence,
           mitigation_in_force.probability_basis_points,
           mitigation_in_force.recurrence,
           mitigation_in_force.line_id,
           mitigation_in_force.import_run_id
    FROM mitigation_in_force
),
from_records AS (
    SELECT listed.organisation_id,
           listed.financial_year,
           listed.month,
           SUM(CASE WHEN listed.side = 'risk' THEN listed.full_pence END)       AS gross_risk,
           SUM(CASE WHEN listed.side = 'mitigation' THEN listed.full_pence END) AS gross_mitigation,
           CASE WHEN SUM(CASE WHEN listed.side = 'risk' AND listed.probability_basis_points IS NULL THEN 1 ELSE 0 END) = 0
                THEN SUM(CASE WHEN listed.side = 'risk' THEN listed.full_pence * listed.probability_basis_points END) END AS risk_times,
           CASE WHEN SUM(CASE WHEN listed.side = 'mitigation' AND listed.probability_basis_points IS NULL THEN 1 ELSE 0 END) = 0
                THEN SUM(CASE WHEN listed.side = 'mitigation' THEN listed.full_pence * listed.probability_basis_points END) END AS mitigation_times,
           SUM(CASE WHEN listed.side = 'risk' AND line.code = 'RISK_QIPP' THEN listed.full_pence END)                AS qipp_risk,
           SUM(CASE WHEN listed.side = 'risk' AND line.code = 'RISK_SUPPORT' THEN listed.full_pence ELSE 0 END)      AS support_risk,
           SUM(CASE WHEN listed.side = 'mitigation' AND line.code = 'MIT_FUND' THEN listed.full_pence ELSE 0 END)    AS outside_funding,
           SUM(CASE WHEN listed.side = 'mitigation' AND listed.line_id IS NULL THEN 1 ELSE 0 END)                    AS unnamed_mitigations,
           SUM(CASE WHEN listed.side = 'mitigation' AND listed.recurrence = 0 THEN 1 ELSE 0 END)                     AS unstated_mitigations,
           SUM(CASE WHEN listed.side = 'mitigation' AND listed.recurrence = 2 THEN listed.full_pence ELSE 0 END)     AS one_off_mitigation,
           MIN(listed.import_run_id) AS first_import,
           MAX(listed.import_run_id) AS last_import
    FROM listed
    LEFT JOIN line ON line.line_id = listed.line_id
    GROUP BY listed.organisation_id,
             listed.financial_year,
             listed.month
),
savings AS MATERIALIZED (
    SELECT qipp_of_return.submission_id,
           qipp_of_return.delivered_pence - qipp_of_return.delivered_ytd_pence AS still_counted_pence
    FROM qipp_of_return
),
every AS (
    SELECT from_return.organisation_id,
           from_return.financial_year,
           from_return.month,
           'return' AS evidence,
           'in_year' AS basis,
           forecast.forecast_pence,
           'exact' AS bound,
           forecast.resource_pence,
           CASE WHEN from_return.risks > 0 AND from_return.unknown_risks = 0 THEN from_return.gross_risk END                   AS gross_risk,
           CASE WHEN from_return.mitigations > 0 AND from_return.unknown_mitigations = 0 THEN from_return.gross_mitigation END AS mitigation,
           CAST(NULL AS INTEGER) AS risk_times,
           CAST(NULL AS INTEGER) AS mitigation_times,
           CAST(NULL AS INTEGER) AS published_net,
           CASE WHEN from_return.support_risk <> 0 THEN 0 ELSE forecast.support_pence END AS support_pence,
           CASE WHEN from_return.unknown_mitigations = 0 THEN from_return.outside_funding END AS outside_funding,
           CASE WHEN from_return.unknown_mitigations = 0 AND from_return.unstated_mitigations = 0 THEN from_return.one_off_mitigation END AS one_off_mitigation,
           from_return.qipp_risk,
           savings.still_counted_pence,
           'import ' || from_return.import_run_id AS source,
           from_return.submission_id
    FROM from_return
    JOIN forecast ON forecast.submission_id = from_return.submission_id
    LEFT JOIN savings ON savings.submission_id = from_return.submission_id
    UNION ALL
    SELECT from_records.organisation_id,
           from_records.financial_year,
           from_records.month,
           'records',
           'in_year',
           forecast.forecast_pence,
           'exact',
           forecast.resource_pence,
           from_records.gross_risk,
           from_records.gross_mitigation,
           from_records.risk_times,
           from_records.mitigation_times,
           CAST(NULL AS INTEGER),
           CASE WHEN from_records.support_risk <> 0 THEN 0 ELSE forecast.support_pence END,
           CASE WHEN from_records.unnamed_mitigations = 0 THEN from_records.outside_funding END,
           CASE WHEN from_records.unstated_mitigations = 0 THEN from_records.one_off_mitigation END,
           from_records.qipp_risk,
           savings.still_counted_pence,
           CASE WHEN from_records.first_import = from_records.last_import THEN 'import ' || from_records.first_import
                ELSE 'imports ' || from_records.first_import || ' to ' || from_records.last_import END,
           CAST(NULL AS INTEGER)
    FROM from_records
    LEFT JOIN forecast ON forecast.organisation_id = from_records.organisation_id
                      AND forecast.financial_year = from_records.financial_year
                      AND forecast.month = from_records.month
                      AND forecast.kind = 'return'
    LEFT JOIN savings ON savings.submission_id = forecast.submission_id
    UNION ALL
    SELECT risk.organisation_id,
           risk.financial_year,
           risk.month,
           'statement',
           COALESCE(forecast.basis, risk.basis),
           forecast.amount_pence,
           CASE WHEN COALESCE(forecast.bound, 'exact') = 'exact' AND risk.bound = 'exact' THEN 'exact' ELSE 'about' END,
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           risk.amount_pence,
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           risk.source,
           CAST(NULL AS INTEGER)
    FROM risk_claim AS risk
    LEFT JOIN statement_in_force AS forecast ON forecast.organisation_id = risk.organisation_id
                                            AND forecast.financial_year = risk.financial_year
                                            AND forecast.source_id = risk.source_id
                                            AND forecast.period = risk.period
                                            AND forecast.family = 'forecast_outturn'
                                            AND forecast.scenario IS NULL
                                            AND forecast.amount_pence IS NOT NULL
),
net AS (
    SELECT every.*,
           COALESCE(every.published_net, every.gross_risk - every.mitigation) AS net_risk,
           (2 * ABS(every.risk_times) + 10000) / 20000 * CASE WHEN every.risk_times < 0 THEN -1 ELSE 1 END             AS weighted_risk,
           (2 * ABS(every.mitigation_times) + 10000) / 20000 * CASE WHEN every.mitigation_times < 0 THEN -1 ELSE 1 END AS weighted_mitigation
    FROM every
),
adjusted AS (
    SELECT net.*,
           net.weighted_risk - net.weighted_mitigation AS weighted_net,
           net.forecast_pence - COALESCE(net.weighted_risk - net.weighted_mitigation, net.net_risk) AS risk_adjusted
    FROM net
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       adjusted.month,
       adjusted.forecast_pence,
       adjusted.gross_risk    AS gross_risk_pence,
       adjusted.mitigation    AS mitigation_pence,
       adjusted.net_risk      AS net_risk_pence,
       adjusted.risk_adjusted AS risk_adjusted_pence,
       adjusted.evidence,
       adjusted.weighted_risk       AS weighted_risk_pence,
       adjusted.weighted_mitigation AS weighted_mitigation_pence,
       adjusted.weighted_net        AS weighted_net_risk_pence,
       adjusted.forecast_pence - adjusted.gross_risk                          AS worst_pence,
       adjusted.forecast_pence - adjusted.gross_risk - adjusted.support_pence AS worst_without_support_pence,
       adjusted.forecast_pence - adjusted.weighted_net                        AS likely_pence,
       adjusted.forecast_pence + adjusted.mitigation                          AS best_pence,
       CASE WHEN adjusted.gross_risk > 0
            THEN CAST(ROUND(10000.0 * adjusted.mitigation / adjusted.gross_risk) AS INTEGER) END         AS cover_percent,
       CASE WHEN adjusted.mitigation > 0
            THEN CAST(ROUND(10000.0 * adjusted.outside_funding / adjusted.mitigation) AS INTEGER) END    AS outside_funding_percent,
       CASE WHEN adjusted.mitigation > 0
            THEN CAST(ROUND(10000.0 * adjusted.one_off_mitigation / adjusted.mitigation) AS INTEGER) END AS one_off_mitigation_percent,
       CASE WHEN adjusted.month <= 12
            THEN (2 * ABS(adjusted.net_risk) * adjusted.month + 12) / 24 * CASE WHEN adjusted.net_risk < 0 THEN -1 ELSE 1 END
       END AS net_risk_to_date_pence,
       CASE WHEN adjusted.resource_pence > 0
            THEN CAST(ROUND(10000.0 * adjusted.net_risk / adjusted.resource_pence) AS INTEGER) END       AS net_risk_percent,
       CASE WHEN adjusted.net_risk IS NULL OR adjusted.resource_pence IS NULL OR adjusted.resource_pence <= 0 OR rag_scale.measure IS NULL THEN NULL
            WHEN rag_scale.direction * (10000 * adjusted.net_risk - rag_scale.green_basis_points * adjusted.resource_pence) >= rag_scale.green_step THEN 'green'
            WHEN rag_scale.direction * (10000 * adjusted.net_risk - rag_scale.red_basis_points * adjusted.resource_pence) <= -rag_scale.red_step THEN 'red'
            ELSE 'amber' END AS rag,
       CASE WHEN adjusted.qipp_risk > adjusted.still_counted_pence
            THEN 'the risk of savings is more than the savings still counted on: counted twice?' END AS warning,
       adjusted.bound,
       CASE WHEN adjusted.evidence = 'statement'     THEN 'published net risk'
            WHEN adjusted.net_risk IS NULL           THEN 'none'
            WHEN adjusted.weighted_net IS NOT NULL   THEN 'weighted by probability'
            ELSE 'full value' END AS method,
       CASE WHEN adjusted.risk_adjusted IS NULL      THEN 'none'
            WHEN adjusted.bound <> 'exact'           THEN 'bound'
            WHEN adjusted.evidence = 'statement'     THEN 'partial'
            ELSE 'full' END AS confidence,
       CASE WHEN adjusted.evidence = 'statement' AND adjusted.forecast_pence IS NULL THEN 'the publication gives no forecast without a condition'
            WHEN adjusted.evidence = 'statement'     THEN 'the net risk is not in the forecast of the same publication'
            WHEN adjusted.gross_risk IS NULL         THEN 'no risk is listed, or one has no amount: net risk is unknown'
            WHEN adjusted.mitigation IS NULL         THEN 'no mitigation is listed, or one has no amount: net risk is unknown'
            WHEN adjusted.forecast_pence IS NULL     THEN 'there is no whole return of the month'
            WHEN adjusted.weighted_net IS NOT NULL   THEN 'each item at its value times its probability'
            ELSE 'each item at its full value: a probability is missing' END AS assumption,
       adjusted.basis,
       'no' AS confirmed,
       adjusted.source,
       adjusted.submission_id,
       adjusted.organisation_id,
       adjusted.financial_year AS start_year
FROM adjusted
JOIN organisation   ON organisation.organisation_id = adjusted.organisation_id
JOIN financial_year ON financial_year.financial_year = adjusted.financial_year
LEFT JOIN rag_scale ON rag_scale.measure = 'net_risk_percent'
                   AND adjusted.financial_year BETWEEN rag_scale.first_year AND rag_scale.last_year
