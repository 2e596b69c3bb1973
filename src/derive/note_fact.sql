CREATE TEMP TABLE note_fact AS
-- What a note says of that year, but for what it carries forward. One row per body. Pence; surplus plus; risk is a size. Of returns
-- and lists the risk of the note's own month alone: an older one stood beside another forecast. other_forecast_pence: the published
-- forecast that a published risk stood beside, where it is not the latest. risk_address: how an address of `trace` begins.
-- has_ended: the year is over, and where it ended is known.
WITH vintage AS (
    SELECT base.organisation_id,
           base.of_year,
           forecast_vintage.forecast_pence,
           forecast_vintage.made_on,
           forecast_vintage.drift_pence,
           ROW_NUMBER() OVER (PARTITION BY base.organisation_id
                              ORDER BY forecast_vintage.made_on DESC NULLS LAST, forecast_vintage.drift_pence IS NULL) AS place
    FROM note_base AS base
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
           risk_position.forecast_pence,
           CASE WHEN risk_position.month IS NULL THEN base.of_year
                ELSE 'trace ' || base.code || ' ' || base.year_label || ':M' || risk_position.month || ' ' END AS address,
           ROW_NUMBER() OVER (PARTITION BY base.organisation_id
                              ORDER BY CASE risk_position.evidence WHEN 'return' THEN 1 WHEN 'records' THEN 2 ELSE 3 END,
                                       risk_position.risk_adjusted_pence IS NULL,
                                       COALESCE(risk_position.forecast_pence <> vintage.forecast_pence, 1 = 0),
                                       risk_position.month DESC NULLS FIRST,
                                       risk_position.source) AS place
    FROM note_base AS base
    JOIN risk_position ON risk_position.organisation_id = base.organisation_id
                      AND risk_position.start_year = base.financial_year
                      AND risk_position.net_risk_pence IS NOT NULL
                      AND COALESCE(risk_position.month, 0) <= COALESCE(base.month, :to_month)
                      AND (base.month IS NULL OR risk_position.evidence = 'statement' OR risk_position.month = base.month)
    LEFT JOIN vintage  ON vintage.organisation_id = base.organisation_id
                      AND vintage.place = 1
)
SELECT base.*,
       vintage.forecast_pence,
       vintage.made_on,
       vintage.drift_pence,
       risk.net_risk_pence,
       risk.risk_adjusted_pence,
       CASE WHEN risk.forecast_pence <> vintage.forecast_pence THEN risk.forecast_pence END AS other_forecast_pence,
       risk.address AS risk_address,
       CASE WHEN base.month >= 12 OR base.outcome_kind IN ('accounts', 'statement') THEN 1 ELSE 0 END AS has_ended
FROM note_base AS base
LEFT JOIN vintage ON vintage.organisation_id = base.organisation_id
                 AND vintage.place = 1
LEFT JOIN risk    ON risk.organisation_id = base.organisation_id
                 AND risk.place = 1
