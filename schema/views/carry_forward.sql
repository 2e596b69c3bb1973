CREATE VIEW carry_forward AS
-- What of a year's position reaches the next: always both the statutory balance and the recurrent gap.
-- One row per row of `structural`. Pence; surplus plus.
--   F05, F06, F40  cumulative C = B + adjustments + I: the balance the next year starts with, in law
--   F25, F26       full-year effect; exit position U2 = U1 + full-year effect
--   F41            recurrent gap = U2; where nothing is known of full-year effects it is U1, and the confidence at most partial
--   F40            opening_difference_pence = the next year's stated opening balance less C; anything but nil wants a reason
--   F48            successor: the body that takes over at the year's end, by its share of this balance; see carry_forward_of_merger
--   F49            years_to_clear a balance below nil at the rate of this year, rounded up; `never at this rate` when the year adds to it
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
),
closed AS (
    SELECT base.*,
           CASE WHEN base.source_kind = 'statement' THEN base.cumulative_pence
                ELSE base.brought_forward_pence + base.adjustment_pence + base.in_year_pence END AS closing_pence
    FROM base
)
SELECT closed.organisation,
       closed.organisation_name,
       closed.financial_year AS from_year,
       next_year.label     AS to_year,
       closed.month,
       closed.basis,
       closed.brought_forward_pence,
       closed.in_year_pence,
       closed.closing_pence  AS cumulative_pence,
       closed.structural_pence,
       closed.structural_low_pence,
       closed.structural_high_pence,
       closed.full_year_effect_pence,
       closed.structural_pence + COALESCE(closed.full_year_effect_pence, 0)      AS recurrent_gap_pence,
       closed.structural_low_pence + COALESCE(closed.full_year_effect_pence, 0)  AS recurrent_gap_low_pence,
       closed.structural_high_pence + COALESCE(closed.full_year_effect_pence, 0) AS recurrent_gap_high_pence,
       opening.brought_forward_pence                                          AS next_opening_pence,
       opening.brought_forward_pence - closed.closing_pence                     AS opening_difference_pence,
       (SELECT MIN(successor.code)
        FROM succession
        JOIN organisation AS successor ON successor.organisation_id = succession.successor_id
        WHERE succession.predecessor_id = closed.organisation_id
          AND succession.succeeded_on = next_year.first_day) AS successor,
       CASE WHEN closed.closing_pence >= 0    THEN 'nothing to clear'
            WHEN closed.closing_pence IS NULL OR closed.in_year_pence IS NULL THEN NULL
            WHEN closed.in_year_pence <= 0    THEN 'never at this rate'
            ELSE CAST((-closed.closing_pence + closed.in_year_pence - 1) / closed.in_year_pence AS TEXT) END AS years_to_clear,
       closed.method,
       CASE WHEN closed.confidence = 'full' AND closed.full_year_effect_pence IS NULL THEN 'partial'
            ELSE closed.confidence END AS confidence,
       closed.assumption
         || CASE WHEN closed.full_year_effect_pence IS NULL AND closed.method <> 'none'
                 THEN '; full-year effects are not known: the gap is the year''s own' ELSE '' END AS assumption,
       closed.source_kind,
       closed.source,
       closed.submission_id,
       closed.organisation_id,
       closed.start_year
FROM closed
LEFT JOIN financial_year AS next_year ON next_year.financial_year = closed.start_year + 1
LEFT JOIN opening_balance AS opening  ON opening.organisation_id = closed.organisation_id
                                     AND opening.financial_year = closed.start_year + 1
