CREATE TEMP TABLE note_base AS
-- Where that year stands, beside its plan and the year before. One row per body. Pence; surplus plus.
-- of_year, of_month: how an address of `trace` begins.
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
LEFT JOIN return_position AS position ON position.submission_id = returned.submission_id
                                  AND position.basis = 'in_year'
LEFT JOIN year_position            ON year_position.organisation_id = chosen.organisation_id
                                  AND year_position.financial_year = chosen.financial_year
LEFT JOIN trend                    ON trend.organisation_id = chosen.organisation_id
                                  AND trend.start_year = chosen.financial_year
                                  AND trend.measure = 'position'
