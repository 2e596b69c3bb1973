CREATE TEMP TABLE note_fact AS
-- What a note says of that year, but for what it carries forward. One row per body. Pence; surplus plus; risk is a size.
-- of_year, of_month, risk_address: how an address of `trace` begins.
WITH base AS MATERIALIZED (
    SELECT chosen.organisation_id,
           chosen.financial_year,
           organisation.code,
           organisation.name,
           this_year.label                                       AS year_label,
           COALESCE(next_year.label, 'the next year')            AS next_label,
           COALESCE(year_before.label, 'the year before')        AS before_label,
           returned.submission_id,
           returned.month,
           'trace ' || organisation.code || ' ' || this_year.label || ' ' AS of_year,
           'trace ' || organisation.code || ' ' || this_year.label || COALESCE(':M' || returned.month, '') || ' ' AS of_month,
           returned.in_year_pence,
           position.plan_pence,
           position.variance_pence,
           position.forecast_movement_pence,
           year_position.outcome_kind,
           year_position.outcome_bound,
           year_position.outcome_pence,
           year_position.outcome_floor_pence,
           year_position.outcome_ceiling_pence,
           year_position.plan_pence                              AS published_plan_pence,
           trend.value_pence                                     AS trend_pence,
           trend.change_pence,
           trend.change_word
    FROM note_year AS chosen
    JOIN organisation                  ON organisation.organisation_id = chosen.organisation_id
    JOIN financial_year AS this_year   ON this_year.financial_year = chosen.financial_year
    LEFT JOIN financial_year AS next_year   ON next_year.financial_year = chosen.financial_year + 1
    LEFT JOIN financial_year AS year_before ON year_before.financial_year = chosen.financial_year - 1
    LEFT JOIN note_carried AS returned      ON returned.organisation_id = chosen.organisation_id
                                      AND returned.submission_id IS NOT NULL
    LEFT JOIN position                 ON position.submission_id = returned.submission_id
                                      AND position.basis = 'in_year'
    LEFT JOIN year_position            ON year_position.organisation_id = chosen.organisation_id
                                      AND year_position.financial_year = chosen.financial_year
    LEFT JOIN trend                    ON trend.organisation_id = chosen.organisation_id
                                      AND trend.start_year = chosen.financial_year
                                      AND trend.measure = 'position'
),
vintage AS (
    SELECT base.organisation_id,
           base.of_year,
           forecast_vintage.forecast_pence,
           forecast_vintage.made_on,
           forecast_vintage.drift_pence,
           ROW_NUMBER() OVER (PARTITION BY base.organisation_id
                              ORDER BY forecast_vintage.made_on DESC NULLS LAST, forecast_vintage.drift_pence IS NULL) AS place
    FROM base
    JOIN forecast_vintage ON forecast_vintage.organisation_id = base.organisation_id
                         AND forecast_vintage.start_year = base.financial_year
                         AND forecast_vintage.evidence = 'statement'
                         AND forecast_vintage.forecast_pence IS NOT NULL
                         AND forecast_vintage.bound IN ('exact', 'about')
    WHERE base.submission_id IS NULL
),
risk AS (
    SELECT base.organisation_id,
           risk_position.net_risk_pence,
           risk_position.risk_adjusted_pence,
           CASE WHEN risk_position.month IS NULL THEN base.of_year
                ELSE 'trace ' || base.code || ' ' || base.year_label || ':M' || risk_position.month || ' ' END AS address,
           ROW_NUMBER() OVER (PARTITION BY base.organisation_id
                              ORDER BY CASE risk_position.evidence WHEN 'return' THEN 1 WHEN 'records' THEN 2 ELSE 3 END,
                                       risk_position.risk_adjusted_pence IS NULL,
                                       risk_position.month DESC NULLS FIRST,
                                       risk_position.source) AS place
    FROM base
    JOIN risk_position ON risk_position.organisation_id = base.organisation_id
                      AND risk_position.start_year = base.financial_year
                      AND risk_position.net_risk_pence IS NOT NULL
                      AND COALESCE(risk_position.month, 0) <= COALESCE(base.month, :to_month)
)
SELECT base.*,
       vintage.forecast_pence,
       vintage.made_on,
       vintage.drift_pence,
       risk.net_risk_pence,
       risk.risk_adjusted_pence,
       risk.address AS risk_address
FROM base
LEFT JOIN vintage ON vintage.organisation_id = base.organisation_id
                 AND vintage.place = 1
LEFT JOIN risk    ON risk.organisation_id = base.organisation_id
                 AND risk.place = 1
