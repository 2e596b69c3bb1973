CREATE VIEW carry_forward AS
-- What of a year's position reaches the next: always both the statutory balance and the recurrent gap.
-- One row per row of `structural`. Pence; surplus plus.
--   F05, F06, F40  cumulative C = B + adjustments + I: the balance the next year starts with, in law
--   F25, F26       full-year effect; exit position U2 = U1 + full-year effect
--   F41            recurrent gap = U2; where nothing is known of full-year effects it is U1, and the confidence at most partial
--   F40            opening_difference_pence = the next year's stated opening balance less C; anything but nil wants a reason
-- The one-off part falls away (F42); it stays inside C for ever. Full-year effects come from the return's memo lines where it
-- has any, else from the list of full-year effects; never from both.
WITH memo AS MATERIALIZED (
    SELECT * FROM submission_memo
),
base AS (
    SELECT structural.organisation_id,
           structural.organisation,
           structural.organisation_name,
           structural.start_year,
           structural.financial_year,
           structural.month,
           structural.basis,
           structural.source_kind,
           structural.source,
           structural.submission_id,
           structural.in_year_pence,
           structural.structural_pence,
           structural.structural_low_pence,
           structural.structural_high_pence,
           structural.method,
           structural.confidence,
           structural.assumption,
           CASE WHEN structural.source_kind = 'statement' THEN structural_of_statements.opening_pence
                ELSE memo.brought_forward_pence END AS brought_forward_pence,
           structural_of_statements.cumulative_pence,
           CASE WHEN COALESCE(memo.has_adjustment, 0) = 0 THEN 0
                ELSE memo.brought_forward_adjustment_pence END AS adjustment_pence,
           COALESCE(memo.full_year_effect_pence,
                    (SELECT SUM(full_year_effect_in_force.effect_pence)
                     FROM full_year_effect_in_force
                     WHERE full_year_effect_in_force.organisation_id = structural.organisation_id
                       AND full_year_effect_in_force.financial_year = structural.start_year)) AS full_year_effect_pence
    FROM structural
    LEFT JOIN memo ON memo.submission_id = structural.submission_id
    LEFT JOIN structural_of_statements ON structural.source_kind = 'statement'
                                      AND structural.method IN ('bound', 'none')
                                      AND structural_of_statements.organisation_id = structural.organisation_id
                                      AND structural_of_statements.financial_year = structural.start_year
                                      AND structural_of_statements.basis = structural.basis
)
SELECT base.organisation,
       base.organisation_name,
       base.financial_year AS from_year,
       next_year.label     AS to_year,
       base.month,
       base.basis,
       base.brought_forward_pence,
       base.in_year_pence,
       CASE WHEN base.source_kind = 'statement' THEN base.cumulative_pence
            ELSE base.brought_forward_pence + base.adjustment_pence + base.in_year_pence END AS cumulative_pence,
       base.structural_pence,
       base.structural_low_pence,
       base.structural_high_pence,
       base.full_year_effect_pence,
       base.structural_pence + COALESCE(base.full_year_effect_pence, 0)      AS recurrent_gap_pence,
       base.structural_low_pence + COALESCE(base.full_year_effect_pence, 0)  AS recurrent_gap_low_pence,
       base.structural_high_pence + COALESCE(base.full_year_effect_pence, 0) AS recurrent_gap_high_pence,
       opening.brought_forward_pence                                          AS next_opening_pence,
       opening.brought_forward_pence
         - CASE WHEN base.source_kind = 'statement' THEN base.cumulative_pence
                ELSE base.brought_forward_pence + base.adjustment_pence + base.in_year_pence END AS opening_difference_pence,
       base.method,
       CASE WHEN base.confidence = 'full' AND base.full_year_effect_pence IS NULL THEN 'partial'
            ELSE base.confidence END AS confidence,
       base.assumption
         || CASE WHEN base.full_year_effect_pence IS NULL AND base.method <> 'none'
                 THEN '; full-year effects are not known: the gap is the year''s own' ELSE '' END AS assumption,
       base.source_kind,
       base.source,
       base.submission_id,
       base.organisation_id,
       base.start_year
FROM base
LEFT JOIN financial_year AS next_year ON next_year.financial_year = base.start_year + 1
LEFT JOIN opening_balance AS opening  ON opening.organisation_id = base.organisation_id
                                     AND opening.financial_year = base.start_year + 1
