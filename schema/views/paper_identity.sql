CREATE VIEW paper_identity AS
-- What the figures of a published paper must make of each other, beside what it prints: variances, sums and movements in one list.
-- One row per paper and identity. Pence; surplus, favourable and better are plus.
-- difference = printed - expected; NULL where the paper leaves the result unsaid. It is within tolerance_pence, half the last printed
-- digit of each figure, or the paper does not agree with itself. What each identity is: paper_variance, paper_sum, paper_movement.
WITH every AS (
    SELECT paper_variance.organisation_id, paper_variance.financial_year, paper_variance.month, paper_variance.import_run_id,
           'variance' AS identity, paper_variance.label, paper_variance.timing,
           paper_variance.expected_pence, paper_variance.printed_pence, paper_variance.tolerance_pence
    FROM paper_variance
    UNION ALL
    SELECT paper_sum.organisation_id, paper_sum.financial_year, paper_sum.month, paper_sum.import_run_id,
           paper_sum.identity, paper_sum.label, paper_sum.stands_at,
           paper_sum.expected_pence, paper_sum.printed_pence, paper_sum.tolerance_pence
    FROM paper_sum
    UNION ALL
    SELECT paper_movement.organisation_id, paper_movement.financial_year, paper_movement.month, paper_movement.import_run_id,
           paper_movement.identity, paper_movement.label, paper_movement.timing,
           paper_movement.expected_pence, paper_movement.printed_pence, paper_movement.tolerance_pence
    FROM paper_movement
)
SELECT every.*,
       every.printed_pence - every.expected_pence AS difference_pence
FROM every
