CREATE VIEW carry_forward_of_merger AS
-- What a body that took over from others begins with: the balances of all of them, each by its share (F48).
-- One row per successor and year before it began. Pence; surplus plus. From the latest returns of the predecessors' last year
-- (accounts before returns). Each sum is NULL when one predecessor's part is unknown: missing is never nil.
--   cumulative, in-year, structural, full-year effect and recurrent gap: sum of predecessor * share, each half away from zero;
--   support between the parties nets out, because one gives what another gets
--   opening_difference_pence = what the successor's own returns state as opening - the sum (check successor-opening)
WITH closing AS (
    SELECT structural_of_return.organisation_id,
           structural_of_return.financial_year,
           submission_memo.brought_forward_pence,
           structural_of_return.in_year_pence,
           submission_memo.brought_forward_pence
             + CASE WHEN submission_memo.has_adjustment > 0 THEN submission_memo.brought_forward_adjustment_pence ELSE 0 END
             + structural_of_return.in_year_pence AS closing_pence,
           structural_of_return.structural_pence,
           structural_of_return.structural_low_pence,
           structural_of_return.structural_high_pence,
           full_year_effect_of_return.effect_pence,
           ROW_NUMBER() OVER (PARTITION BY structural_of_return.organisation_id, structural_of_return.financial_year
                              ORDER BY structural_of_return.month DESC,
                                       CASE structural_of_return.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM structural_of_return
    LEFT JOIN submission_memo            ON submission_memo.submission_id = structural_of_return.submission_id
    LEFT JOIN full_year_effect_of_return ON full_year_effect_of_return.submission_id = structural_of_return.submission_id
),
party AS (
    -- one row per predecessor and kind of sum
    SELECT succession.successor_id,
           next_year.financial_year - 1 AS financial_year,
           succession.predecessor_id,
           succession.share_basis_points AS share,
           succession.is_confirmed,
           part.part,
           CASE part.part WHEN 'brought_forward' THEN closing.brought_forward_pence
                          WHEN 'in_year'         THEN closing.in_year_pence
                          WHEN 'closing'         THEN closing.closing_pence
                          WHEN 'structural'      THEN closing.structural_pence
                          WHEN 'low'             THEN closing.structural_low_pence
                          WHEN 'high'            THEN closing.structural_high_pence
                          ELSE closing.effect_pence END AS pence
    FROM succession
    JOIN financial_year AS next_year ON next_year.first_day = succession.succeeded_on
    CROSS JOIN (SELECT 'brought_forward' AS part UNION ALL SELECT 'in_year' UNION ALL SELECT 'closing' UNION ALL SELECT 'structural'
                UNION ALL SELECT 'low' UNION ALL SELECT 'high' UNION ALL SELECT 'effect') AS part
    LEFT JOIN closing ON closing.organisation_id = succession.predecessor_id
                     AND closing.financial_year = next_year.financial_year - 1
                     AND closing.place = 1
),
shared AS (
    SELECT party.*,
           (2 * ABS(party.pence) * party.share + 10000) / 20000 * CASE WHEN party.pence < 0 THEN -1 ELSE 1 END AS share_pence
    FROM party
),
added AS (
    SELECT shared.successor_id,
           shared.financial_year,
           COUNT(DISTINCT shared.predecessor_id) AS predecessors,
           COUNT(CASE WHEN shared.part = 'closing' THEN shared.pence END) AS known,
           MIN(shared.is_confirmed) AS is_confirmed,
           CASE WHEN COUNT(CASE WHEN shared.part = 'brought_forward' AND shared.pence IS NULL THEN 1 END) = 0
                THEN SUM(CASE WHEN shared.part = 'brought_forward' THEN shared.share_pence END) END AS brought_forward_pence,
           CASE WHEN COUNT(CASE WHEN shared.part = 'in_year' AND shared.pence IS NULL THEN 1 END) = 0
                THEN SUM(CASE WHEN shared.part = 'in_year' THEN shared.share_pence END) END         AS in_year_pence,
           CASE WHEN COUNT(CASE WHEN shared.part = 'closing' AND shared.pence IS NULL THEN 1 END) = 0
                THEN SUM(CASE WHEN shared.part = 'closing' THEN shared.share_pence END) END         AS cumulative_pence,
           CASE WHEN COUNT(CASE WHEN shared.part = 'structural' AND shared.pence IS NULL THEN 1 END) = 0
                THEN SUM(CASE WHEN shared.part = 'structural' THEN shared.share_pence END) END      AS structural_pence,
           CASE WHEN COUNT(CASE WHEN shared.part = 'low' AND shared.pence IS NULL THEN 1 END) = 0
                THEN SUM(CASE WHEN shared.part = 'low' THEN shared.share_pence END) END             AS structural_low_pence,
           CASE WHEN COUNT(CASE WHEN shared.part = 'high' AND shared.pence IS NULL THEN 1 END) = 0
                THEN SUM(CASE WHEN shared.part = 'high' THEN shared.share_pence END) END            AS structural_high_pence,
           CASE WHEN COUNT(CASE WHEN shared.part = 'effect' AND shared.pence IS NULL THEN 1 END) = 0
                THEN SUM(CASE WHEN shared.part = 'effect' THEN shared.share_pence END) END          AS full_year_effect_pence
    FROM shared
    GROUP BY shared.successor_id,
             shared.financial_year
    HAVING COUNT(shared.pence) > 0   -- nothing is said of a merger of which nothing is known
)
SELECT organisation.code AS organisation,
       organisation.name AS organisation_name,
       from_year.label   AS from_year,
       to_year.label     AS to_year,
       CAST(NULL AS INTEGER) AS month,
       'in_year'         AS basis,
       added.brought_forward_pence,
       added.in_year_pence,
       added.cumulative_pence,
       added.structural_pence,
       added.structural_low_pence,
       added.structural_high_pence,
       added.full_year_effect_pence,
       added.structural_pence + COALESCE(added.full_year_effect_pence, 0)      AS recurrent_gap_pence,
       added.structural_low_pence + COALESCE(added.full_year_effect_pence, 0)  AS recurrent_gap_low_pence,
       added.structural_high_pence + COALESCE(added.full_year_effect_pence, 0) AS recurrent_gap_high_pence,
       opening_balance.brought_forward_pence                                   AS next_opening_pence,
       opening_balance.brought_forward_pence - added.cumulative_pence          AS opening_difference_pence,
       CAST(NULL AS TEXT) AS successor,
       CASE WHEN added.cumulative_pence >= 0 THEN 'nothing to clear'
            WHEN added.cumulative_pence IS NULL OR added.in_year_pence IS NULL THEN NULL
            WHEN added.in_year_pence <= 0    THEN 'never at this rate'
            ELSE CAST((-added.cumulative_pence + added.in_year_pence - 1) / added.in_year_pence AS TEXT) END AS years_to_clear,
       CASE WHEN added.cumulative_pence IS NULL AND added.structural_low_pence IS NULL THEN 'none'
            ELSE 'sum of predecessors' END AS method,
       CASE WHEN added.cumulative_pence IS NULL AND added.structural_low_pence IS NULL THEN 'none'
            WHEN added.structural_pence IS NULL AND added.structural_low_pence IS NOT NULL THEN 'bound'
            ELSE 'partial' END AS confidence,
       'the successor takes its share of each of ' || added.predecessors
         || CASE added.predecessors WHEN 1 THEN ' body' ELSE ' bodies' END || '; the closing balance of ' || added.known || ' is known'
         || CASE WHEN added.full_year_effect_pence IS NULL THEN '; full-year effects are not known of all: the gap is without them' ELSE '' END AS assumption,
       'merger' AS source_kind,
       'predecessors' AS source,
       CAST(NULL AS INTEGER) AS submission_id,
       added.successor_id   AS organisation_id,
       added.financial_year AS start_year
FROM added
JOIN organisation ON organisation.organisation_id = added.successor_id
JOIN financial_year AS from_year ON from_year.financial_year = added.financial_year
JOIN financial_year AS to_year   ON to_year.financial_year = added.financial_year + 1
LEFT JOIN opening_balance ON opening_balance.organisation_id = added.successor_id
                         AND opening_balance.financial_year = added.financial_year + 1
