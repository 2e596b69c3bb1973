CREATE VIEW year_repayment AS
-- What the repayment of support does to a body's year (F50).
-- One row per body and year in which a repayment falls, and per later year of a body whose repayable support has no planned year yet:
-- there the amount is unknown. Pence; effect on the position: what is paid back is minus, what comes back is plus; over all bodies
-- the repayments of a year net to nil. A repayment is one-off: it never enters the structural position. A body and year without a row
-- has nothing to repay that anybody told of: nil.
WITH leg AS (
    SELECT counted_repayment.receiver_id AS organisation_id,
           counted_repayment.financial_year,
           -counted_repayment.amount_pence AS effect_pence,
           COALESCE(source.reference, 'import ' || counted_repayment.import_run_id) AS source
    FROM counted_repayment
    LEFT JOIN source ON source.source_id = counted_repayment.source_id
    UNION ALL
    SELECT counted_repayment.giver_id,
           counted_repayment.financial_year,
           counted_repayment.amount_pence,
           COALESCE(source.reference, 'import ' || counted_repayment.import_run_id)
    FROM counted_repayment
    LEFT JOIN source ON source.source_id = counted_repayment.source_id
    UNION ALL
    SELECT side.organisation_id,
           financial_year.financial_year,
           CAST(NULL AS INTEGER),
           side.source
    FROM (SELECT support_to_repay.receiver_id AS organisation_id, support_to_repay.financial_year, support_to_repay.source
          FROM support_to_repay
          WHERE support_to_repay.unplanned_pence > 0
          UNION ALL
          SELECT support_to_repay.giver_id, support_to_repay.financial_year, support_to_repay.source
          FROM support_to_repay
          WHERE support_to_repay.unplanned_pence > 0) AS side
    JOIN financial_year ON financial_year.financial_year > side.financial_year
)
SELECT leg.organisation_id,
       leg.financial_year,
       SUM(leg.effect_pence) AS repayment_pence,     -- the part without a year adds nothing to a year that has one
       CASE WHEN MIN(leg.source) = MAX(leg.source) THEN MIN(leg.source)
            ELSE MIN(leg.source) || ', ' || MAX(leg.source) END AS source
FROM leg
GROUP BY leg.organisation_id,
         leg.financial_year
