CREATE VIEW structural_variant AS
-- The underlying position in each of the meanings that the word has, side by side (U1 to U6, and the body's own figure).
-- One row per return in force (returns and accounts) and variant; for years without a return U1 of each reading of what was published,
-- and U5 where a list of one-offs is there. Pence; surplus plus. Variants are never mixed: this ledger's headline is U1, and U2 is what carries forward.
--   U1 strip_out       recurrent resource less recurrent expenditure (F20), by the ladder of `structural`
--   U2 exit            U1 + full-year effects (F26); unknown where nobody gives them
--   U3 prudent         U1 - headroom - contingency that the rules of the year ask for, as if spent every year (F27); each is its
--                      percentage of the year's resource; a year without the rule asks for nothing
--   U4 before_reserves I - contingency, headroom and risk reserve let go: of the mitigations already used, those that a return shows
--   U5 judged          I - the list of items judged one-off
--   U6 add_back        I - one-off savings - gains on earlier years - reserves let go - sustainability fund - net support from
--                      other bodies
--   reported           the body's own underlying figure, copied: which variant it is, is not said
-- difference_pence = variant - U1, and difference names what lies between the two. reported_gap_pence = the body's own figure -
-- variant (F31): nil points to the variant that the body uses; report only, nothing is corrected.
-- percent_of_recurrent_resource: F29, remembered and not read in a source: confirmed `no`. U3 to U6 differ between boards: `no` too.
WITH base AS MATERIALIZED (
    SELECT structural.organisation_id,
           structural.organisation,
           structural.organisation_name,
           structural.start_year,
           structural.financial_year,
           structural.month,
           structural.basis,
           structural.in_year_pence AS position,
           structural.structural_pence      AS u1,
           structural.structural_low_pence  AS u1_low,
           structural.structural_high_pence AS u1_high,
           structural.method,
           structural.confidence,
           structural.assumption,
           structural.source_kind,
           structural.source,
           structural.submission_id,
           full_year_effect_of_return.effect_pence AS full_year_effect,
           submission_total.resource_full_year_pence           AS resource,
           submission_total.recurrent_resource_full_year_pence AS recurrent_resource,
           submission_memo.underlying_reported_pence           AS own_figure,
           COALESCE(help_in_return.reserves_let_go_pence, CASE WHEN help_in_return.submission_id IS NULL THEN 0 END) AS reserves,
           COALESCE(help_in_return.prior_year_gain_pence, CASE WHEN help_in_return.submission_id IS NULL THEN 0 END) AS prior_year,
           CASE WHEN help_in_return.has_savings = 1 THEN help_in_return.one_off_savings_pence END                   AS one_off_savings,
           CASE WHEN COALESCE(submission_memo.has_csf, 0) > 0 THEN submission_memo.csf_pence ELSE 0 END             AS fund,
           structural.in_year_pence - structural.without_support_pence                                              AS net_support,
           (SELECT SUM(one_off_item_in_force.amount_pence)
            FROM one_off_item_in_force
            WHERE one_off_item_in_force.organisation_id = structural.organisation_id
              AND one_off_item_in_force.financial_year = structural.start_year) AS judged,
           COALESCE(headroom.threshold_basis_points, 0)    AS headroom_basis_points,
           COALESCE(contingency.threshold_basis_points, 0) AS contingency_basis_points
    FROM structural
    LEFT JOIN full_year_effect_of_return ON full_year_effect_of_return.submission_id = structural.submission_id
    LEFT JOIN submission_total ON submission_total.submission_id = structural.submission_id
    LEFT JOIN submission_memo  ON submission_memo.submission_id = structural.submission_id
    LEFT JOIN help_in_return   ON help_in_return.submission_id = structural.submission_id
    LEFT JOIN business_rule AS headroom    ON headroom.rule = 'headroom' AND headroom.financial_year = structural.start_year
    LEFT JOIN business_rule AS contingency ON contingency.rule = 'contingency' AND contingency.financial_year = structural.start_year
),
prudent AS (
    -- each percentage of the resource, half away from zero
    SELECT base.*,
           ((2 * ABS(base.resource) * base.headroom_basis_points + 10000) / 20000
              + (2 * ABS(base.resource) * base.contingency_basis_points + 10000) / 20000)
             * CASE WHEN base.resource < 0 THEN -1 ELSE 1 END AS required_reserves
    FROM base
),
every AS (
    SELECT prudent.*,
           variant.place,
           variant.variant,
           variant.name,
           CASE variant.variant WHEN 'U1' THEN prudent.u1
                                WHEN 'U2' THEN prudent.u1 + prudent.full_year_effect
                                WHEN 'U3' THEN prudent.u1 - prudent.required_reserves
                                WHEN 'U4' THEN CASE WHEN prudent.submission_id IS NOT NULL THEN prudent.position - prudent.reserves END
                                WHEN 'U5' THEN prudent.position - prudent.judged
                                WHEN 'U6' THEN prudent.position - prudent.one_off_savings - prudent.prior_year - prudent.reserves
                                               - prudent.fund - prudent.net_support
                                ELSE prudent.own_figure END AS value_pence,
           CASE variant.variant WHEN 'U1' THEN 0 WHEN 'U2' THEN prudent.full_year_effect WHEN 'U3' THEN -prudent.required_reserves END AS shift
    FROM prudent
    JOIN (SELECT 1 AS place, 'U1' AS variant, 'strip_out' AS name
          UNION ALL SELECT 2, 'U2', 'exit'
          UNION ALL SELECT 3, 'U3', 'prudent'
          UNION ALL SELECT 4, 'U4', 'before_reserves'
          UNION ALL SELECT 5, 'U5', 'judged'
          UNION ALL SELECT 6, 'U6', 'add_back'
          UNION ALL SELECT 7, 'reported', 'own_figure') AS variant
      ON CASE WHEN variant.variant = 'reported'      THEN prudent.own_figure IS NOT NULL
              WHEN prudent.submission_id IS NOT NULL THEN 1 = 1
              WHEN variant.variant = 'U5'            THEN prudent.position - prudent.judged IS NOT NULL
              ELSE variant.variant = 'U1' END
)
SELECT every.organisation,
       every.organisation_name,
       every.financial_year,
       every.month,
       every.variant,
       every.name,
       every.value_pence,
       COALESCE(every.value_pence, every.u1_low + every.shift)  AS value_low_pence,
       COALESCE(every.value_pence, every.u1_high + every.shift) AS value_high_pence,
       every.value_pence - every.u1      AS difference_pence,
       CASE every.variant
            WHEN 'U1' THEN 'the measure of the others'
            WHEN 'U2' THEN 'full-year effects of lasting changes'
            WHEN 'U3' THEN CASE WHEN every.headroom_basis_points + every.contingency_basis_points = 0 THEN 'no rule of the year asks for headroom or contingency'
                                ELSE 'headroom of ' || (every.headroom_basis_points / 100) || '.' || (every.headroom_basis_points / 10 % 10) || '% and contingency of '
                                     || (every.contingency_basis_points / 100) || '.' || (every.contingency_basis_points / 10 % 10)
                                     || '% of resource, as if spent' END
            WHEN 'U4' THEN 'one-offs stay in, but for reserves let go'
            WHEN 'U5' THEN 'the list of items judged one-off instead of the marks of the return'
            WHEN 'U6' THEN 'only named help is taken out: one-off costs and other one-off money stay in'
            ELSE 'how the body made it is not said' END AS difference,
       CASE WHEN every.value_pence IS NULL AND every.u1_low + every.shift IS NULL THEN 'none'
            WHEN every.variant IN ('U1', 'U2', 'U3') THEN every.method
            WHEN every.variant = 'U5' THEN 'list'
            WHEN every.variant = 'reported' THEN 'reported:unknown'
            ELSE 'lines' END AS method,
       CASE WHEN every.value_pence IS NULL AND every.u1_low + every.shift IS NULL THEN 'none'
            WHEN every.variant IN ('U1', 'U2', 'U3') THEN every.confidence
            ELSE 'partial' END AS confidence,
       every.own_figure - every.value_pence AS reported_gap_pence,
       CASE WHEN every.recurrent_resource > 0
            THEN CAST(ROUND(10000.0 * every.value_pence / every.recurrent_resource) AS INTEGER) END AS percent_of_recurrent_resource,
       CASE every.variant WHEN 'U1' THEN 'yes' WHEN 'U2' THEN 'yes' ELSE 'no' END AS confirmed,
       every.basis,
       CASE WHEN every.variant = 'U1' THEN every.assumption
            WHEN every.value_pence IS NOT NULL OR every.u1_low + every.shift IS NOT NULL THEN
                 CASE every.variant WHEN 'U4' THEN 'of the mitigations used, a return shows reserves let go and no others'
                                    WHEN 'U5' THEN 'the listed one-off items are all there are'
                                    WHEN 'reported' THEN 'the underlying figure that the body prints; how it was made is not known' END
            WHEN every.variant = 'U2' AND every.full_year_effect IS NULL THEN 'nobody gives full-year effects: they are unknown, not nil'
            WHEN every.variant = 'U5' AND every.judged IS NULL THEN 'nobody listed items judged one-off'
            WHEN every.variant = 'U6' AND every.one_off_savings IS NULL THEN 'the return does not say how much of the savings was one-off'
            ELSE 'a line has no amount, or one side is missing' END AS assumption,
       every.source_kind,
       every.source,
       every.place AS variant_number,
       every.submission_id,
       every.organisation_id,
       every.start_year
FROM every
