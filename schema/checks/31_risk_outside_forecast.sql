-- C31 risk-outside-forecast, warning
-- means: A publication puts a forecast beside risks that are not in it: the year has a position without them, another with them,
--     and a third in the end (F93). A reserve held centrally may lie between.
-- do: Say which of them is meant. Risk stays outside a forecast until it happens.
WITH reserve AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           MAX(statement_in_force.amount_pence) AS amount_pence
    FROM statement_in_force
    WHERE statement_in_force.family = 'risk_reserve'
    GROUP BY statement_in_force.organisation_id, statement_in_force.financial_year
),
found AS (
    SELECT risk_adjusted_claim.*,
           year_claim.outturn_pence,
           year_claim.outturn_source,
           reserve.amount_pence AS reserve_pence
    FROM risk_adjusted_claim
    LEFT JOIN year_claim ON year_claim.organisation_id = risk_adjusted_claim.organisation_id
                        AND year_claim.financial_year = risk_adjusted_claim.financial_year
    LEFT JOIN reserve    ON reserve.organisation_id = risk_adjusted_claim.organisation_id
                        AND reserve.financial_year = risk_adjusted_claim.financial_year
    WHERE risk_adjusted_claim.net_risk_pence > 0
),
sourced AS (
    SELECT found.*, found.source AS each_source FROM found
    UNION ALL
    SELECT found.*, found.outturn_source FROM found WHERE found.outturn_source IS NOT NULL
    UNION ALL
    SELECT found.*, statement_in_force.source
    FROM found
    JOIN statement_in_force ON statement_in_force.organisation_id = found.organisation_id
                           AND statement_in_force.financial_year = found.financial_year
                           AND statement_in_force.family = 'risk_reserve'
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       'the forecast of {' || sourced.forecast_pence || '} stands beside net risks of {' || sourced.net_risk_pence
         || '}; with them it would be {' || sourced.risk_adjusted_pence || '}'
         || CASE WHEN sourced.reserve_pence IS NULL THEN '' ELSE '; a reserve of {' || sourced.reserve_pence || '} lies outside' END
         || CASE WHEN sourced.outturn_pence IS NULL THEN '' ELSE '; the year ended with {' || sourced.outturn_pence || '}' END
         AS finding,
       sourced.net_risk_pence AS difference_pence,
       sourced.each_source AS sources
FROM sourced
JOIN organisation   ON organisation.organisation_id = sourced.organisation_id
JOIN financial_year ON financial_year.financial_year = sourced.financial_year
