CREATE VIEW year_value AS
-- The values that a trend is made of.
-- One row per organisation, year and measure of which something is known. Pence; surplus plus; expenditure_per_head is pence a
-- person. low and high hold where only a bound is known. denominator_pence scales the value (F111): the resource of the year,
-- for `structural` the recurrent resource. definition of a
-- structural value: `derived`, or `reported` by the body. help_pence: of a position its one-off part. opening_pence: of a cumulative value
-- the balance that the year began with. scope_pence: what delegated primary care and pandemic money do
-- to a position or a derived structural value of returns. has_delegated and has_covid are of the year's return, NULL where there is none.
WITH measured AS (
    SELECT year_position.organisation_id,
           year_position.financial_year,
           measure.measure,
           CASE measure.measure
                WHEN 'position'   THEN CASE WHEN year_position.outcome_bound IN ('exact', 'about') THEN year_position.outcome_pence END
                WHEN 'plan'       THEN year_position.plan_pence
                WHEN 'structural' THEN year_structural.structural_pence
                WHEN 'one_off'    THEN year_structural.one_off_pence
                WHEN 'cumulative' THEN year_structural.cumulative_pence
                WHEN 'expenditure_per_head' THEN
                     CASE WHEN year_scope.persons > 0 AND year_scope.expenditure_pence > 0
                          THEN (2 * year_scope.expenditure_pence + year_scope.persons) / (2 * year_scope.persons) END
           END AS value_pence,
           CASE measure.measure
                WHEN 'position'   THEN CASE WHEN year_position.outcome_bound IN ('at_least', 'at_most') THEN year_position.outcome_floor_pence END
                WHEN 'structural' THEN year_structural.structural_low_pence
                WHEN 'cumulative' THEN year_structural.cumulative_low_pence
           END AS low_pence,
           CASE measure.measure
                WHEN 'position'   THEN CASE WHEN year_position.outcome_bound IN ('at_least', 'at_most') THEN year_position.outcome_ceiling_pence END
                WHEN 'structural' THEN year_structural.structural_high_pence
                WHEN 'cumulative' THEN year_structural.cumulative_high_pence
           END AS high_pence,
           CASE measure.measure
                WHEN 'position'   THEN year_position.outcome_basis
                WHEN 'plan'       THEN year_position.plan_basis
                WHEN 'cumulative' THEN CASE WHEN year_structural.source_kind = 'statement' THEN 'unknown' ELSE 'cumulative' END
                WHEN 'expenditure_per_head' THEN 'in_year'
                ELSE year_structural.basis
           END AS basis,
           CASE measure.measure
                WHEN 'position'   THEN year_position.outcome_kind
                WHEN 'plan'       THEN year_position.plan_kind
                WHEN 'expenditure_per_head' THEN 'return'
                ELSE year_structural.source_kind
           END AS source_kind,
           CASE measure.measure
                WHEN 'position'   THEN year_position.outcome_source
                WHEN 'plan'       THEN year_position.plan_source
                WHEN 'expenditure_per_head' THEN 'import ' || year_scope.import_run_id
                ELSE year_structural.source
           END AS source,
           CASE measure.measure
                WHEN 'structural' THEN year_scope.recurrent_resource_pence
                WHEN 'position'   THEN year_scope.resource_pence
                WHEN 'plan'       THEN year_scope.resource_pence
                WHEN 'cumulative' THEN year_scope.resource_pence
           END AS denominator_pence,
           CASE measure.measure WHEN 'structural' THEN year_structural.definition
                                WHEN 'one_off'    THEN year_structural.definition END AS definition,
           CASE measure.measure WHEN 'position'   THEN year_structural.one_off_pence END         AS help_pence,
           CASE measure.measure WHEN 'cumulative' THEN year_structural.brought_forward_pence END AS opening_pence,
           year_scope.has_delegated,
           year_scope.has_covid,
           CASE WHEN measure.measure = 'position' AND year_position.outcome_kind IN ('accounts', 'return', 'return_forecast')
                     THEN year_scope.scope_pence
                WHEN measure.measure = 'structural' AND year_structural.source_kind IN ('accounts', 'return') AND year_structural.definition = 'derived'
                     THEN year_scope.scope_recurrent_pence END AS scope_pence
    FROM year_position
    LEFT JOIN year_structural ON year_structural.organisation_id = year_position.organisation_id
                             AND year_structural.financial_year = year_position.financial_year
    LEFT JOIN year_scope      ON year_scope.organisation_id = year_position.organisation_id
                             AND year_scope.financial_year = year_position.financial_year
    CROSS JOIN (SELECT 'position' AS measure
                UNION ALL SELECT 'plan'
                UNION ALL SELECT 'structural'
                UNION ALL SELECT 'one_off'
                UNION ALL SELECT 'cumulative'
                UNION ALL SELECT 'expenditure_per_head') AS measure
)
SELECT measured.organisation_id,
       measured.financial_year,
       measured.measure,
       measured.value_pence,
       COALESCE(measured.low_pence, measured.value_pence)  AS low_pence,
       COALESCE(measured.high_pence, measured.value_pence) AS high_pence,
       measured.basis,
       measured.source_kind,
       measured.source,
       measured.denominator_pence,
       measured.definition,
       measured.help_pence,
       measured.opening_pence,
       measured.has_delegated,
       measured.has_covid,
       measured.scope_pence
FROM measured
WHERE measured.value_pence IS NOT NULL
   OR measured.low_pence IS NOT NULL
   OR measured.high_pence IS NOT NULL
