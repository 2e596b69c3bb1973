CREATE VIEW paper_parts AS
-- Wholes that a published paper prints together with parts of them: a movement and what moved, savings and their themes.
-- One row per paper, kind of part and timing. Pence; a movement has better as plus, savings are plus.
--   rest = whole - sum of the printed parts: what the paper does not name, or a mistake
-- tolerance_pence is half the last printed digit of each figure.
WITH part AS (
    SELECT paper_cell.paper,
           paper_cell.measure,
           paper_cell.timing,
           CASE paper_cell.measure WHEN 'qipp_theme' THEN 'qipp' ELSE 'movement_in_forecast' END AS whole_measure,
           COUNT(*)                            AS parts,
           SUM(paper_cell.amount_pence)        AS amount_pence,
           SUM(paper_cell.rounding_unit_pence) AS rounding_unit_pence
    FROM paper_cell
    WHERE paper_cell.row_place = 1
      AND paper_cell.measure IN ('qipp_theme', 'movement_component')
    GROUP BY paper_cell.paper,
             paper_cell.measure,
             paper_cell.timing
)
SELECT whole.organisation_id,
       whole.financial_year,
       whole.month,
       whole.paper,
       whole.import_run_id,
       CASE part.measure WHEN 'qipp_theme' THEN 'themes' ELSE 'movement_parts' END AS identity,
       whole.label,
       whole.timing,
       part.parts,
       part.amount_pence                       AS expected_pence,
       whole.amount_pence                      AS printed_pence,
       whole.amount_pence - part.amount_pence  AS rest_pence,
       (part.rounding_unit_pence + whole.rounding_unit_pence) / 2 AS tolerance_pence
FROM part
JOIN paper_cell AS whole ON whole.paper = part.paper
                        AND whole.measure = part.whole_measure
                        AND whole.timing = part.timing
                        AND whole.place = 1
