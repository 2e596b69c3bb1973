CREATE VIEW year_value AS
-- The values that a trend is made of.
-- One row per organisation, year and measure of which something is known. Pence; surplus plus; expenditure_per_head is pence a
-- person. low and high hold where only a bound is known. denominator_pence scales the value (F111): the resource of the year,
-- for `structural` the recurrent resource.
SELECT year_position.organisation_id,
       year_position.financial_year,
       'position'                     AS measure,
       CASE WHEN year_position.outcome_bound IN ('exact', 'about') THEN year_position.outcome_pence END AS value_pence,
       CASE WHEN year_position.outcome_bound <> 'at_most' THEN year_position.outcome_pence END  AS low_pence,
       CASE WHEN year_position.outcome_bound <> 'at_least' THEN year_position.outcome_pence END AS high_pence,
       year_position.outcome_basis    AS basis,
       year_position.outcome_kind     AS source_kind,
       year_position.outcome_source   AS source,
       year_position.resource_pence   AS denominator_pence
FROM year_position
WHERE year_position.outcome_pence IS NOT NULL
UNION ALL
SELECT year_position.organisation_id,
       year_position.financial_year,
       'plan',
       year_position.plan_pence,
       year_position.plan_pence,
       year_position.plan_pence,
       year_position.plan_basis,
       year_position.plan_kind,
       year_position.plan_source,
       year_position.resource_pence
FROM year_position
WHERE year_position.plan_pence IS NOT NULL
UNION ALL
SELECT year_structural.organisation_id,
       year_structural.financial_year,
       'structural',
       year_structural.structural_pence,
       year_structural.structural_low_pence,
       year_structural.structural_high_pence,
       year_structural.basis,
       year_structural.source_kind,
       year_structural.source,
       year_scope.recurrent_resource_pence
FROM year_structural
LEFT JOIN year_scope ON year_scope.organisation_id = year_structural.organisation_id
                    AND year_scope.financial_year = year_structural.financial_year
WHERE year_structural.structural_low_pence IS NOT NULL
UNION ALL
SELECT year_structural.organisation_id,
       year_structural.financial_year,
       'one_off',
       year_structural.one_off_pence,
       year_structural.one_off_pence,
       year_structural.one_off_pence,
       year_structural.basis,
       year_structural.source_kind,
       year_structural.source,
       CAST(NULL AS INTEGER)
FROM year_structural
WHERE year_structural.one_off_pence IS NOT NULL
UNION ALL
SELECT year_structural.organisation_id,
       year_structural.financial_year,
       'cumulative',
       year_structural.cumulative_pence,
       year_structural.cumulative_low_pence,
       year_structural.cumulative_high_pence,
       CASE WHEN year_structural.source_kind = 'statement' THEN 'unknown' ELSE 'cumulative' END,
       year_structural.source_kind,
       year_structural.source,
       year_scope.resource_pence
FROM year_structural
LEFT JOIN year_scope ON year_scope.organisation_id = year_structural.organisation_id
                    AND year_scope.financial_year = year_structural.financial_year
WHERE year_structural.cumulative_low_pence IS NOT NULL
UNION ALL
SELECT year_scope.organisation_id,
       year_scope.financial_year,
       'expenditure_per_head',
       (2 * year_scope.expenditure_pence + year_scope.persons) / (2 * year_scope.persons),
       (2 * year_scope.expenditure_pence + year_scope.persons) / (2 * year_scope.persons),
       (2 * year_scope.expenditure_pence + year_scope.persons) / (2 * year_scope.persons),
       'in_year',
       'return',
       'import ' || year_scope.import_run_id,
       CAST(NULL AS INTEGER)
FROM year_scope
WHERE year_scope.persons > 0
  AND year_scope.expenditure_pence > 0
