CREATE VIEW structural_whatif AS
-- How far the structural position moves when what is disputed is treated the other way.
-- One row per row of `structural` and disputed item (see structural_dispute for what counts as disputed), then one row `lowest` and one row
-- `highest`: every item that would worsen it the other way, and every one that would better it. Pence; surplus plus.
--   structural_pence   as judged; unknown where only a bound is derived
--   other_way_pence    with this item alone the other way; of the last two rows with all of one direction
--   difference_pence   the one less the other; where structural is unknown, how far the item alone moves it
-- Underlying figures that the body or a publication prints are no items: they have a row, and no part in the last two.
-- Years without a return have the last two rows alone: the ends of what the readings of the published claims allow.
WITH moved AS (
    -- an unstated line is inside the bound already, and a printed figure is no item
    SELECT structural.organisation_id,
           structural.organisation,
           structural.organisation_name,
           structural.start_year,
           structural.financial_year,
           structural.month,
           structural.basis,
           structural.structural_pence,
           structural.structural_low_pence,
           structural.structural_high_pence,
           structural.method,
           structural.confidence,
           structural.source_kind,
           structural.source,
           structural.submission_id,
           part.part,
           CASE part.part WHEN 1 THEN dispute.kind ELSE part.kind END AS kind,
           dispute.item,
           dispute.amount_pence,
           dispute.change_pence,
           CASE part.part WHEN 1 THEN dispute.why ELSE part.why END   AS why,
           COUNT(CASE WHEN dispute.kind <> 'figure' THEN 1 END) OVER one_reading AS items,
           COALESCE(SUM(CASE WHEN dispute.kind NOT IN ('figure', 'unstated') AND dispute.change_pence < 0 THEN dispute.change_pence END) OVER one_reading, 0) AS down_pence,
           COALESCE(SUM(CASE WHEN dispute.kind NOT IN ('figure', 'unstated') AND dispute.change_pence > 0 THEN dispute.change_pence END) OVER one_reading, 0) AS up_pence
    FROM structural
    CROSS JOIN (SELECT 1 AS part, 'item' AS kind, CAST(NULL AS TEXT) AS why
                UNION ALL SELECT 2, 'lowest', 'everything that would worsen it'
                UNION ALL SELECT 2, 'highest', 'everything that would better it') AS part
    LEFT JOIN structural_dispute AS dispute ON part.part = 1
                                           AND dispute.submission_id = structural.submission_id
    WHERE part.part = 2
       OR dispute.submission_id IS NOT NULL
    WINDOW one_reading AS (PARTITION BY structural.organisation_id, structural.start_year, structural.submission_id, structural.basis)
),
every AS (
    SELECT moved.*,
           CASE moved.kind WHEN 'lowest'  THEN moved.structural_low_pence + moved.down_pence
                           WHEN 'highest' THEN moved.structural_high_pence + moved.up_pence
                           ELSE moved.structural_pence + moved.change_pence END AS other_way_pence,
           CASE moved.kind WHEN 'lowest'  THEN moved.structural_low_pence + moved.down_pence - moved.structural_pence
                           WHEN 'highest' THEN moved.structural_high_pence + moved.up_pence - moved.structural_pence
                           ELSE moved.change_pence END AS difference_pence
    FROM moved
)
SELECT every.organisation,
       every.organisation_name,
       every.financial_year,
       every.month,
       every.kind AS item_kind,
       CASE WHEN every.part = 1              THEN every.item
            WHEN every.submission_id IS NULL THEN 'what the readings of the claims allow'
            WHEN every.items = 0             THEN 'nothing is disputed'
            WHEN every.items = 1             THEN 'the one item'
            ELSE 'all ' || every.items || ' items' END AS item,
       every.amount_pence,
       every.structural_pence,
       every.structural_low_pence,
       every.structural_high_pence,
       every.other_way_pence,
       every.difference_pence,
       every.why,
       every.method,
       CASE WHEN every.other_way_pence IS NULL AND every.difference_pence IS NULL THEN 'none'
            WHEN every.part = 2 AND (every.structural_pence IS NULL OR every.difference_pence = 0) THEN every.confidence
            ELSE 'partial' END AS confidence,
       'no' AS confirmed,
       every.basis,
       every.source,
       every.source_kind,
       every.part,
       every.submission_id,
       every.organisation_id,
       every.start_year
FROM every
