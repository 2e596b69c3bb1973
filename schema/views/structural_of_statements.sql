CREATE VIEW structural_of_statements AS
-- Structural and one-off from published claims alone: a bound, never one figure (ladder L4).
-- Two rows per organisation and year for which a forecast with a neighbour's support was published: one for each reading of
-- that forecast, because the sources do not say whether it is in-year or cumulative. Pence; surplus plus.
--   known one-offs     the support itself (received plus, given minus)
--   unknown one-offs   all favourable, and at most K: the QIPP shortfall that they were said to patch
--   bound              I - known - K <= U1 <= I - known
--   reading in_year    I is the forecast;                       cumulative C = B + I
--   reading cumulative I is the forecast less B, the balance that the year began with;  C is the forecast
-- Assumes that the QIPP shortfall is recurrent and that there were no other one-offs. A reading for which a part is missing
-- stays in the list, as unknown.
WITH claim AS MATERIALIZED (
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           statement_in_force.family,
           statement_in_force.amount_pence,
           statement_in_force.source,
           statement_in_force.made_on,
           ROW_NUMBER() OVER (PARTITION BY statement_in_force.organisation_id,
                                           statement_in_force.financial_year,
                                           statement_in_force.family
                              ORDER BY statement_in_force.confidence_rank,
                                       statement_in_force.made_on DESC NULLS LAST,
                                       statement_in_force.statement_id) AS place
    FROM statement_in_force
    WHERE statement_in_force.amount_pence IS NOT NULL
      AND statement_in_force.bound IN ('exact', 'about')
      AND (statement_in_force.family = 'opening_position'
           OR (statement_in_force.family = 'forecast_outturn' AND statement_in_force.includes_support = 1))
),
part AS MATERIALIZED (
    SELECT forecast.organisation_id,
           forecast.financial_year,
           forecast.amount_pence                   AS forecast_pence,
           opening.amount_pence                    AS opening_pence,
           support_claim.support_pence             AS known_pence,
           savings_shortfall_claim.shortfall_pence AS unknown_at_most_pence,
           forecast.made_on,
           forecast.source
             || CASE WHEN support_claim.source IS NULL OR support_claim.source = forecast.source THEN ''
                     ELSE ' ' || support_claim.source END
             || CASE WHEN savings_shortfall_claim.source IS NULL
                       OR savings_shortfall_claim.source IN (forecast.source, COALESCE(support_claim.source, '')) THEN ''
                     ELSE ' ' || savings_shortfall_claim.source END AS source,
           opening.source                          AS opening_source
    FROM claim AS forecast
    LEFT JOIN claim AS opening ON opening.organisation_id = forecast.organisation_id
                              AND opening.financial_year = forecast.financial_year
                              AND opening.family = 'opening_position'
                              AND opening.place = 1
    LEFT JOIN support_claim ON support_claim.organisation_id = forecast.organisation_id
                           AND support_claim.financial_year = forecast.financial_year
    LEFT JOIN savings_shortfall_claim ON savings_shortfall_claim.organisation_id = forecast.organisation_id
                                     AND savings_shortfall_claim.financial_year = forecast.financial_year
    WHERE forecast.family = 'forecast_outturn'
      AND forecast.place = 1
),
reading AS (
    SELECT part.*,
           'in_year' AS basis,
           part.forecast_pence AS in_year_pence,
           part.opening_pence + part.forecast_pence AS cumulative_pence
    FROM part
    UNION ALL
    SELECT part.*,
           'cumulative',
           part.forecast_pence - part.opening_pence,
           part.forecast_pence
    FROM part
)
SELECT reading.organisation_id,
       reading.financial_year,
       reading.basis,
       reading.in_year_pence,
       reading.opening_pence,
       reading.cumulative_pence,
       reading.in_year_pence - reading.known_pence - reading.unknown_at_most_pence AS structural_low_pence,
       CASE WHEN reading.unknown_at_most_pence IS NOT NULL
            THEN reading.in_year_pence - reading.known_pence END                   AS structural_high_pence,
       CASE WHEN reading.in_year_pence - reading.known_pence - reading.unknown_at_most_pence IS NULL THEN 'none' ELSE 'bound'
       END AS method,
       'the forecast' || COALESCE(' of ' || reading.made_on, '') || ', support counted, '
         || CASE reading.basis WHEN 'in_year' THEN 'is the year''s own position'
                               ELSE 'holds the balance brought forward' END
         || CASE WHEN reading.in_year_pence IS NULL THEN '; not derivable: no opening balance was published'
                 WHEN reading.known_pence IS NULL THEN '; not derivable: no support was published'
                 WHEN reading.unknown_at_most_pence IS NULL THEN '; not derivable: no QIPP target and delivery were published together'
                 ELSE '; one-offs are the support plus at most the QIPP shortfall, which is recurrent' END AS assumption,
       reading.source || CASE WHEN reading.opening_source IS NULL
                                OR reading.source LIKE '%' || reading.opening_source || '%' THEN ''
                              ELSE ' ' || reading.opening_source END AS source
FROM reading
