-- What moved in a body's year, clause by clause: the latest year of the scope with a known position, else with anything known.
-- One row per clause, by body, sentence and clause; no body has more than five sentences. Pence; surplus plus. An amount in a text
-- stands between braces, in pence. trace is what to type to follow the clause's figure; a clause of what is not known has neither.
--   1 the position, against plan and the year before   2 structural and one-off   3 how the forecast moved   4 risk
--   5 what the next year begins with
-- Returns come first; what was published stands in only for a year without a return, with both readings of a forecast.
WITH known_year AS (
    SELECT year_position.organisation_id,
           year_position.financial_year,
           CASE WHEN year_position.outcome_kind IS NULL THEN 0 ELSE 1 END AS has_position
    FROM year_position
    UNION ALL
    SELECT structural.organisation_id,
           structural.start_year,
           0
    FROM structural
),
chosen AS (
    SELECT wanted.organisation_id,
           COALESCE(MAX(CASE WHEN known_year.has_position = 1 THEN known_year.financial_year END),
                    MAX(known_year.financial_year)) AS financial_year
    FROM wanted
    JOIN known_year ON known_year.organisation_id = wanted.organisation_id
    WHERE known_year.financial_year BETWEEN :first_year AND :last_year
    GROUP BY wanted.organisation_id
),
carried AS MATERIALIZED (
    SELECT carry_forward.*,
           structural.reading,
           structural.one_off_pence
    FROM chosen
    JOIN carry_forward ON carry_forward.organisation_id = chosen.organisation_id
                      AND carry_forward.start_year = chosen.financial_year
    JOIN structural    ON structural.organisation_id = carry_forward.organisation_id
                      AND structural.start_year = carry_forward.start_year
                      AND structural.basis = carry_forward.basis
                      AND COALESCE(structural.submission_id, 0) = COALESCE(carry_forward.submission_id, 0)
    WHERE (:basis IS NULL OR carry_forward.basis = :basis)
      AND (carry_forward.source_kind = 'statement'
           OR carry_forward.submission_id IN (SELECT submission_id FROM wanted_submission WHERE is_latest = 1))
),
base AS MATERIALIZED (
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
    FROM chosen
    JOIN organisation                  ON organisation.organisation_id = chosen.organisation_id
    JOIN financial_year AS this_year   ON this_year.financial_year = chosen.financial_year
    LEFT JOIN financial_year AS next_year   ON next_year.financial_year = chosen.financial_year + 1
    LEFT JOIN financial_year AS year_before ON year_before.financial_year = chosen.financial_year - 1
    LEFT JOIN carried AS returned      ON returned.organisation_id = chosen.organisation_id
                                      AND returned.submission_id IS NOT NULL
    LEFT JOIN position                 ON position.submission_id = returned.submission_id
                                      AND position.basis = 'in_year'
    LEFT JOIN year_position            ON year_position.organisation_id = chosen.organisation_id
                                      AND year_position.financial_year = chosen.financial_year
    LEFT JOIN trend                    ON trend.organisation_id = chosen.organisation_id
                                      AND trend.start_year = chosen.financial_year
                                      AND trend.measure = 'position'
),
read_as AS (
    -- the readings of a published forecast, of years without a return
    SELECT carried.*,
           base.of_year,
           base.next_label
    FROM base
    JOIN carried ON carried.organisation_id = base.organisation_id
    WHERE base.submission_id IS NULL
      AND carried.structural_low_pence IS NOT NULL
      AND carried.structural_high_pence IS NOT NULL
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
),
clause AS (
    SELECT base.organisation_id, 1 AS sentence, 1 AS place, 'in_year' AS measure, base.in_year_pence AS value_pence, base.of_month AS address,
           CASE WHEN base.in_year_pence IS NULL
                     THEN 'The return of month ' || base.month || ' does not tell where ' || base.year_label || ' ends'
                WHEN base.month >= 12 THEN 'By the return of month ' || base.month || ', ' || base.year_label || ' ended at {' || base.in_year_pence || '}'
                ELSE 'By the return of month ' || base.month || ', ' || base.year_label || ' is forecast to end at {' || base.in_year_pence || '}'
           END AS text
    FROM base
    WHERE base.submission_id IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 1, 1,
           CASE WHEN base.outcome_kind IS NULL OR base.outcome_bound IN ('exact', 'about') THEN 'position'
                WHEN base.outcome_floor_pence IS NOT NULL THEN 'low' ELSE 'high' END,
           CASE WHEN base.outcome_bound IN ('exact', 'about') THEN base.outcome_pence
                ELSE COALESCE(base.outcome_floor_pence, base.outcome_ceiling_pence) END,
           base.of_year,
           CASE WHEN base.outcome_kind IS NULL THEN 'Where ' || base.year_label || ' ends is not known'
                ELSE 'As published, ' || base.year_label
                     || CASE base.outcome_kind WHEN 'statement_forecast' THEN ' is forecast to end ' ELSE ' ended ' END
                     || CASE WHEN base.outcome_bound = 'exact' THEN 'at {' || base.outcome_pence || '}'
                             WHEN base.outcome_bound = 'about' THEN 'at about {' || base.outcome_pence || '}'
                             WHEN base.outcome_floor_pence IS NULL THEN 'at {' || base.outcome_ceiling_pence || '} or lower'
                             WHEN base.outcome_ceiling_pence IS NULL THEN 'at {' || base.outcome_floor_pence || '} or higher'
                             ELSE 'between {' || base.outcome_floor_pence || '}' END END
    FROM base
    WHERE base.submission_id IS NULL
    UNION ALL
    SELECT base.organisation_id, 1, 2, 'high', base.outcome_ceiling_pence, base.of_year, ' and {' || base.outcome_ceiling_pence || '}'
    FROM base
    WHERE base.submission_id IS NULL
      AND base.outcome_bound IN ('at_least', 'at_most')
      AND base.outcome_floor_pence IS NOT NULL
      AND base.outcome_ceiling_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 1,
           CASE WHEN CASE WHEN base.submission_id IS NULL THEN base.published_plan_pence ELSE base.plan_pence END IS NULL THEN 6 ELSE 3 END,
           'plan',
           CASE WHEN base.submission_id IS NULL THEN base.published_plan_pence ELSE base.plan_pence END,
           base.of_month,
           CASE WHEN CASE WHEN base.submission_id IS NULL THEN base.published_plan_pence ELSE base.plan_pence END IS NULL
                THEN '; no plan is known in figures'
                ELSE ', against a plan of {' || CASE WHEN base.submission_id IS NULL THEN base.published_plan_pence ELSE base.plan_pence END || '}' END
    FROM base
    UNION ALL
    SELECT base.organisation_id, 1, 4, 'variance', base.variance_pence, base.of_month,
           CASE WHEN base.variance_pence = 0 THEN ', as planned'
                ELSE ', {' || ABS(base.variance_pence) || '} ' || CASE WHEN base.variance_pence < 0 THEN 'worse' ELSE 'better' END || ' than planned' END
    FROM base
    WHERE base.variance_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 1, 5, 'change', base.change_pence, base.of_year,
           CASE WHEN base.change_pence IS NOT NULL
                     THEN CASE WHEN base.change_pence = 0 THEN ', the same as ' || base.before_label
                               ELSE ', and {' || ABS(base.change_pence) || '} '
                                    || CASE WHEN base.change_pence < 0 THEN 'worse' ELSE 'better' END || ' than ' || base.before_label END
                WHEN base.change_word = 'basis changed' THEN '; ' || base.before_label || ' is told on another basis, so the two do not compare'
                ELSE '; nothing comparable is known of ' || base.before_label END
    FROM base
    WHERE base.outcome_kind IS NOT NULL
      AND (base.submission_id IS NULL OR base.trend_pence = base.in_year_pence)
    UNION ALL
    SELECT base.organisation_id, 2, 1, 'one_off', carried.one_off_pence, base.of_month,
           'Its one-offs come to {' || carried.one_off_pence || '}'
    FROM base
    JOIN carried ON carried.submission_id = base.submission_id
    WHERE carried.structural_pence IS NOT NULL
      AND carried.one_off_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 2, 2, 'structural', carried.structural_pence, base.of_month,
           CASE WHEN carried.one_off_pence IS NULL THEN 'Its structural part is {' || carried.structural_pence || '}'
                ELSE ', and without them it would be {' || carried.structural_pence || '}' END
             || CASE WHEN carried.reading = 'unknown' THEN '' ELSE ': ' || carried.reading END
    FROM base
    JOIN carried ON carried.submission_id = base.submission_id
    WHERE carried.structural_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 2, 3, 'structural_low', carried.structural_low_pence, base.of_month,
           'Without its one-offs it would be between {' || carried.structural_low_pence || '}'
    FROM base
    JOIN carried ON carried.submission_id = base.submission_id
    WHERE carried.structural_pence IS NULL
      AND carried.structural_low_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 2, 4, 'structural_high', carried.structural_high_pence, base.of_month,
           ' and {' || carried.structural_high_pence || '}' || CASE WHEN carried.reading = 'unknown' THEN '' ELSE ': ' || carried.reading END
    FROM base
    JOIN carried ON carried.submission_id = base.submission_id
    WHERE carried.structural_pence IS NULL
      AND carried.structural_low_pence IS NOT NULL
    UNION ALL
    SELECT read_as.organisation_id, 2, CASE read_as.basis WHEN 'in_year' THEN 5 ELSE 7 END, 'structural_low', read_as.structural_low_pence, read_as.of_year,
           CASE WHEN read_as.basis = 'in_year' THEN 'Read as the year''s own, the forecast that was published is, without its one-offs, {'
                WHEN EXISTS (SELECT 1 FROM read_as AS other WHERE other.organisation_id = read_as.organisation_id AND other.basis = 'in_year')
                THEN '; read with the balance brought forward in it, {'
                ELSE 'Read with the balance brought forward in it, the forecast that was published is, without its one-offs, {' END
             || read_as.structural_low_pence || '}'
    FROM read_as
    UNION ALL
    SELECT read_as.organisation_id, 2, CASE read_as.basis WHEN 'in_year' THEN 6 ELSE 8 END, 'structural_high', read_as.structural_high_pence, read_as.of_year,
           ' to {' || read_as.structural_high_pence || '}'
    FROM read_as
    UNION ALL
    SELECT base.organisation_id, 2, 9, 'structural', NULL, base.of_month, 'How much of it comes back every year is not known: ' || MIN(carried.assumption)
    FROM base
    JOIN carried ON carried.organisation_id = base.organisation_id
                AND COALESCE(carried.submission_id, 0) = COALESCE(base.submission_id, 0)
    GROUP BY base.organisation_id, base.of_month
    HAVING COUNT(carried.structural_low_pence) = 0
    UNION ALL
    SELECT base.organisation_id, 3, 1, 'forecast_movement', base.forecast_movement_pence, base.of_month,
           CASE WHEN base.forecast_movement_pence IS NULL THEN 'How it moved since the month before is not known: that month has no return'
                WHEN base.forecast_movement_pence = 0 THEN 'It has not moved since the month before'
                ELSE 'It is {' || ABS(base.forecast_movement_pence) || '} ' || CASE WHEN base.forecast_movement_pence < 0 THEN 'worse' ELSE 'better' END
                     || ' than the month before said' END
    FROM base
    WHERE base.submission_id IS NOT NULL
      AND base.in_year_pence IS NOT NULL
    UNION ALL
    SELECT vintage.organisation_id, 3, 2, 'forecast', vintage.forecast_pence, vintage.of_year,
           'The latest forecast without a condition' || COALESCE(', of ' || vintage.made_on || ',', '') || ' says {' || vintage.forecast_pence || '}'
    FROM vintage
    WHERE vintage.place = 1
    UNION ALL
    SELECT vintage.organisation_id, 3, 3, 'drift', vintage.drift_pence, vintage.of_year,
           CASE WHEN vintage.drift_pence = 0 THEN ', the same as the one before it'
                ELSE ', {' || ABS(vintage.drift_pence) || '} ' || CASE WHEN vintage.drift_pence < 0 THEN 'worse' ELSE 'better' END || ' than the one before it' END
    FROM vintage
    WHERE vintage.place = 1
      AND vintage.drift_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 3, 4, 'forecast', NULL, base.of_year, 'No forecast without a condition is known in figures'
    FROM base
    WHERE base.submission_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM vintage WHERE vintage.organisation_id = base.organisation_id)
    UNION ALL
    SELECT risk.organisation_id, 4, 1, 'net_risk', risk.net_risk_pence, risk.address, 'Beside the forecast stood a net risk of {' || risk.net_risk_pence || '}'
    FROM risk
    WHERE risk.place = 1
    UNION ALL
    SELECT risk.organisation_id, 4, 2, 'risk_adjusted', risk.risk_adjusted_pence, risk.address,
           ', with which the year would end at {' || risk.risk_adjusted_pence || '}'
    FROM risk
    WHERE risk.place = 1
      AND risk.risk_adjusted_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 4, 3, 'net_risk', NULL, base.of_year, 'What net risk stood beside the forecast is not known'
    FROM base
    WHERE NOT EXISTS (SELECT 1 FROM risk WHERE risk.organisation_id = base.organisation_id)
    UNION ALL
    SELECT base.organisation_id, 5, 1, 'cumulative', carried.cumulative_pence, base.of_month,
           'Into ' || base.next_label || CASE WHEN carried.cumulative_pence IS NULL THEN ' goes a balance that is not known'
                                              ELSE ' goes a balance of {' || carried.cumulative_pence || '}' END
    FROM base
    JOIN carried ON carried.submission_id = base.submission_id
    UNION ALL
    SELECT base.organisation_id, 5, 2, 'recurrent_gap', carried.recurrent_gap_pence, base.of_month,
           ', and a recurrent gap of {' || carried.recurrent_gap_pence || '}'
             || CASE WHEN carried.full_year_effect_pence IS NULL THEN ' before full-year effects, which are not known' ELSE '' END
    FROM base
    JOIN carried ON carried.submission_id = base.submission_id
    WHERE carried.recurrent_gap_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 5, 3, 'recurrent_gap_low', carried.recurrent_gap_low_pence, base.of_month,
           CASE WHEN carried.recurrent_gap_low_pence IS NULL THEN ', and a recurrent gap that is not known'
                ELSE ', and a recurrent gap between {' || carried.recurrent_gap_low_pence || '}' END
    FROM base
    JOIN carried ON carried.submission_id = base.submission_id
    WHERE carried.recurrent_gap_pence IS NULL
    UNION ALL
    SELECT base.organisation_id, 5, 4, 'recurrent_gap_high', carried.recurrent_gap_high_pence, base.of_month,
           ' and {' || carried.recurrent_gap_high_pence || '}'
    FROM base
    JOIN carried ON carried.submission_id = base.submission_id
    WHERE carried.recurrent_gap_pence IS NULL
      AND carried.recurrent_gap_high_pence IS NOT NULL
    UNION ALL
    SELECT read_as.organisation_id, 5, CASE read_as.basis WHEN 'in_year' THEN 5 ELSE 6 END, 'cumulative', read_as.cumulative_pence, read_as.of_year,
           CASE WHEN read_as.basis = 'in_year' THEN 'By the same readings, into ' || read_as.next_label || ' goes a balance of {'
                WHEN EXISTS (SELECT 1 FROM read_as AS other WHERE other.organisation_id = read_as.organisation_id
                                                              AND other.basis = 'in_year' AND other.cumulative_pence IS NOT NULL)
                THEN ', or of {'
                ELSE 'By the same reading, into ' || read_as.next_label || ' goes a balance of {' END || read_as.cumulative_pence || '}'
    FROM read_as
    WHERE read_as.cumulative_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 5, 7, 'cumulative', NULL, base.of_year, 'What it carries into ' || base.next_label || ' is not known'
    FROM base
    WHERE base.submission_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM read_as WHERE read_as.organisation_id = base.organisation_id AND read_as.cumulative_pence IS NOT NULL)
)
SELECT base.code                                                                   AS organisation,
       base.year_label                                                             AS financial_year,
       clause.sentence,
       clause.text,
       clause.measure,
       clause.value_pence,
       CASE WHEN clause.value_pence IS NOT NULL THEN clause.address || clause.measure END AS trace,
       base.name                                                                   AS organisation_name
FROM clause
JOIN base ON base.organisation_id = clause.organisation_id
ORDER BY base.code,
         clause.sentence,
         clause.place
