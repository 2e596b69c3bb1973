-- What moved in a body's year, clause by clause, from note_year, note_carried and note_fact.
-- One row per clause, by body, sentence and clause; no body has more than five sentences. Pence; surplus plus. An amount in a text
-- stands between braces, in pence. trace is what to type to follow the clause's figure; a clause of what is not known has neither.
--   1 the position, against plan and the year before   2 structural and one-off   3 how the forecast moved   4 risk, until the year ends
--   5 what the next year begins with
-- Returns come first; what was published stands in only for a year without a return, with both readings of a forecast.
WITH read_as AS (
    -- the readings of a published forecast, of years without a return
    SELECT carried.*,
           base.of_year,
           base.next_label,
           base.has_ended
    FROM note_fact AS base
    JOIN note_carried AS carried ON carried.organisation_id = base.organisation_id
    WHERE base.submission_id IS NULL
      AND carried.structural_low_pence IS NOT NULL
      AND carried.structural_high_pence IS NOT NULL
),
clause AS (
    SELECT base.organisation_id, 1 AS sentence, 1 AS place, 'in_year' AS measure, base.in_year_pence AS value_pence, base.of_month AS address,
           CASE WHEN base.in_year_pence IS NULL
                     THEN 'The return of month ' || base.month || ' does not tell where ' || base.year_label || ' ends'
                WHEN base.month >= 12 THEN 'By the return of month ' || base.month || ', ' || base.year_label || ' ended at {' || base.in_year_pence || '}'
                ELSE 'By the return of month ' || base.month || ', ' || base.year_label || ' is forecast to end at {' || base.in_year_pence || '}'
           END AS text
    FROM note_fact AS base
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
    FROM note_fact AS base
    WHERE base.submission_id IS NULL
    UNION ALL
    SELECT base.organisation_id, 1, 2, 'high', base.outcome_ceiling_pence, base.of_year, ' and {' || base.outcome_ceiling_pence || '}'
    FROM note_fact AS base
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
    FROM note_fact AS base
    UNION ALL
    SELECT base.organisation_id, 1, 4, 'variance', base.variance_pence, base.of_month,
           CASE WHEN base.variance_pence = 0 THEN ', as planned'
                ELSE ', {' || ABS(base.variance_pence) || '} ' || CASE WHEN base.variance_pence < 0 THEN 'worse' ELSE 'better' END || ' than planned' END
    FROM note_fact AS base
    WHERE base.variance_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 1, 5, 'change', base.change_pence, base.of_year,
           CASE WHEN base.change_pence IS NOT NULL
                     THEN CASE WHEN base.change_pence = 0 THEN ', the same as ' || base.before_label
                               ELSE ', and {' || ABS(base.change_pence) || '} '
                                    || CASE WHEN base.change_pence < 0 THEN 'worse' ELSE 'better' END || ' than ' || base.before_label END
                WHEN base.change_word = 'basis changed' THEN '; ' || base.before_label || ' is told on another basis, so the two do not compare'
                ELSE '; nothing comparable is known of ' || base.before_label END
    FROM note_fact AS base
    WHERE base.outcome_kind IS NOT NULL
      AND (base.submission_id IS NULL OR base.trend_pence = base.in_year_pence)
    UNION ALL
    SELECT base.organisation_id, 2, 1, 'one_off', carried.one_off_pence, base.of_month,
           'Its one-offs come to {' || carried.one_off_pence || '}'
    FROM note_fact AS base
    JOIN note_carried AS carried ON carried.submission_id = base.submission_id
    WHERE carried.structural_pence IS NOT NULL
      AND carried.one_off_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 2, 2, 'structural', carried.structural_pence, base.of_month,
           CASE WHEN carried.one_off_pence IS NULL THEN 'Its structural part is {' || carried.structural_pence || '}'
                ELSE ', and without them it would be {' || carried.structural_pence || '}' END
             || CASE WHEN carried.reading = 'unknown' THEN '' ELSE ': ' || carried.reading END
    FROM note_fact AS base
    JOIN note_carried AS carried ON carried.submission_id = base.submission_id
    WHERE carried.structural_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 2, 3, 'structural_low', carried.structural_low_pence, base.of_month,
           'Without its one-offs it would be between {' || carried.structural_low_pence || '}'
    FROM note_fact AS base
    JOIN note_carried AS carried ON carried.submission_id = base.submission_id
    WHERE carried.structural_pence IS NULL
      AND carried.structural_low_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 2, 4, 'structural_high', carried.structural_high_pence, base.of_month,
           ' and {' || carried.structural_high_pence || '}' || CASE WHEN carried.reading = 'unknown' THEN '' ELSE ': ' || carried.reading END
    FROM note_fact AS base
    JOIN note_carried AS carried ON carried.submission_id = base.submission_id
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
    FROM note_fact AS base
    JOIN note_carried AS carried ON carried.organisation_id = base.organisation_id
                AND COALESCE(carried.submission_id, 0) = COALESCE(base.submission_id, 0)
    GROUP BY base.organisation_id, base.of_month
    HAVING COUNT(carried.structural_low_pence) = 0
    UNION ALL
    SELECT base.organisation_id, 3, 1, 'forecast_movement', base.forecast_movement_pence, base.of_month,
           CASE WHEN base.forecast_movement_pence IS NULL THEN 'How it moved since the month before is not known: that month has no return'
                WHEN base.forecast_movement_pence = 0 THEN 'It has not moved since the month before'
                ELSE 'It is {' || ABS(base.forecast_movement_pence) || '} ' || CASE WHEN base.forecast_movement_pence < 0 THEN 'worse' ELSE 'better' END
                     || ' than the month before said' END
    FROM note_fact AS base
    WHERE base.submission_id IS NOT NULL
      AND base.in_year_pence IS NOT NULL
    UNION ALL
    SELECT vintage.organisation_id, 3, 2, 'forecast', vintage.forecast_pence, vintage.of_year,
           'The latest forecast without a condition' || COALESCE(', of ' || vintage.made_on || ',', '') || ' says {' || vintage.forecast_pence || '}'
    FROM note_fact AS vintage
    WHERE vintage.forecast_pence IS NOT NULL
    UNION ALL
    SELECT vintage.organisation_id, 3, 3, 'drift', vintage.drift_pence, vintage.of_year,
           CASE WHEN vintage.drift_pence = 0 THEN ', the same as the one before it'
                ELSE ', {' || ABS(vintage.drift_pence) || '} ' || CASE WHEN vintage.drift_pence < 0 THEN 'worse' ELSE 'better' END || ' than the one before it' END
    FROM note_fact AS vintage
    WHERE vintage.drift_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 3, 4, 'forecast', NULL, base.of_year, 'No forecast without a condition is known in figures'
    FROM note_fact AS base
    WHERE base.submission_id IS NULL
      AND base.forecast_pence IS NULL
    UNION ALL
    SELECT risk.organisation_id, 4, 1, 'net_risk', risk.net_risk_pence, risk.risk_address,
           CASE WHEN risk.other_forecast_pence IS NULL THEN 'Beside the forecast stood a net risk of {'
                ELSE 'Beside another forecast, of {' || risk.other_forecast_pence || '}, stood a net risk of {' END || risk.net_risk_pence || '}'
    FROM note_fact AS risk
    WHERE risk.net_risk_pence IS NOT NULL
      AND risk.has_ended = 0
    UNION ALL
    SELECT risk.organisation_id, 4, 2, 'risk_adjusted', risk.risk_adjusted_pence, risk.risk_address,
           ', with which the year would ' || CASE WHEN risk.other_forecast_pence IS NULL THEN 'end' ELSE 'have ended' END
             || ' at {' || risk.risk_adjusted_pence || '}'
    FROM note_fact AS risk
    WHERE risk.risk_adjusted_pence IS NOT NULL
      AND risk.has_ended = 0
    UNION ALL
    SELECT base.organisation_id, 4, 3, 'net_risk', NULL, base.of_year, 'What net risk stood beside the forecast is not known'
    FROM note_fact AS base
    WHERE base.net_risk_pence IS NULL
      AND base.has_ended = 0
    UNION ALL
    SELECT base.organisation_id, 5, 1, 'cumulative', carried.cumulative_pence, base.of_month,
           'Into ' || base.next_label || CASE WHEN carried.cumulative_pence IS NULL THEN ' goes a balance that is not known'
                                              ELSE ' goes a balance of {' || carried.cumulative_pence || '}' END
    FROM note_fact AS base
    JOIN note_carried AS carried ON carried.submission_id = base.submission_id
    UNION ALL
    SELECT base.organisation_id, 5, 2, 'recurrent_gap', carried.recurrent_gap_pence, base.of_month,
           ', and a recurrent gap of {' || carried.recurrent_gap_pence || '}'
             || CASE WHEN carried.full_year_effect_pence IS NULL THEN ' before full-year effects, which are not known' ELSE '' END
    FROM note_fact AS base
    JOIN note_carried AS carried ON carried.submission_id = base.submission_id
    WHERE carried.recurrent_gap_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 5, 3, 'recurrent_gap_low', carried.recurrent_gap_low_pence, base.of_month,
           CASE WHEN carried.recurrent_gap_low_pence IS NULL THEN ', and a recurrent gap that is not known'
                ELSE ', and a recurrent gap between {' || carried.recurrent_gap_low_pence || '}' END
    FROM note_fact AS base
    JOIN note_carried AS carried ON carried.submission_id = base.submission_id
    WHERE carried.recurrent_gap_pence IS NULL
    UNION ALL
    SELECT base.organisation_id, 5, 4, 'recurrent_gap_high', carried.recurrent_gap_high_pence, base.of_month,
           ' and {' || carried.recurrent_gap_high_pence || '}'
    FROM note_fact AS base
    JOIN note_carried AS carried ON carried.submission_id = base.submission_id
    WHERE carried.recurrent_gap_pence IS NULL
      AND carried.recurrent_gap_high_pence IS NOT NULL
    UNION ALL
    SELECT read_as.organisation_id, 5, CASE read_as.basis WHEN 'in_year' THEN 5 ELSE 6 END, 'cumulative', read_as.cumulative_pence, read_as.of_year,
           CASE WHEN read_as.basis = 'in_year' AND read_as.has_ended = 1
                THEN 'By the same readings of that forecast, into ' || read_as.next_label || ' goes a balance of {'
                WHEN read_as.basis = 'in_year' THEN 'By the same readings, into ' || read_as.next_label || ' goes a balance of {'
                WHEN EXISTS (SELECT 1 FROM read_as AS other WHERE other.organisation_id = read_as.organisation_id
                                                              AND other.basis = 'in_year' AND other.cumulative_pence IS NOT NULL)
                THEN ', or of {'
                ELSE 'By the same reading' || CASE read_as.has_ended WHEN 1 THEN ' of that forecast' ELSE '' END
                     || ', into ' || read_as.next_label || ' goes a balance of {' END || read_as.cumulative_pence || '}'
    FROM read_as
    WHERE read_as.cumulative_pence IS NOT NULL
    UNION ALL
    SELECT base.organisation_id, 5, 7, 'cumulative', NULL, base.of_year,
           CASE WHEN EXISTS (SELECT 1 FROM read_as WHERE read_as.organisation_id = base.organisation_id AND read_as.cumulative_pence IS NOT NULL)
                THEN '; by how the year ended, it is not known'
                ELSE 'What balance it carries into ' || base.next_label || ' is not known' END
    FROM note_fact AS base
    WHERE base.submission_id IS NULL
      AND (base.has_ended = 1
           OR NOT EXISTS (SELECT 1 FROM read_as WHERE read_as.organisation_id = base.organisation_id AND read_as.cumulative_pence IS NOT NULL))
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
JOIN note_fact AS base ON base.organisation_id = clause.organisation_id
ORDER BY base.code,
         clause.sentence,
         clause.place
