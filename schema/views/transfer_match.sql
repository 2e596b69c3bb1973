CREATE VIEW transfer_match AS
-- Support between two bodies, its two legs side by side: it moves a deficit and must add to nil (R11).
-- One row per transfer and basis of evidence (see transfer_leg), which are never mixed. Pence; amount as a size;
-- difference_pence = what the receiver tells - what the giver tells; NULL where one of them is not told.
-- state, the first that holds:
--   withdrawn        one of the legs says so
--   matched          both legs tell the same amount, within the difference that rule transfer_balance of the year allows
--   periods_differ   the same amount stands in the other body's next or previous year; or the amounts differ and the two returns
--                    are of different months
--   amounts_differ   both legs are there and differ by more
--   one_sided        only one of the legs is there (or its amount is unknown)
-- Legs of returns name no other side. Where nothing else names it, a giver and a receiver of one year are put together when they
-- are the only two with that amount: method `same amount`.
WITH leg AS (
    SELECT transfer_leg.*,
           COUNT(CASE WHEN transfer_leg.leg = 'giver' THEN 1 END) OVER of_amount                                    AS givers,
           MIN(CASE WHEN transfer_leg.leg = 'giver' THEN transfer_leg.organisation_id END) OVER of_amount           AS one_giver,
           MIN(CASE WHEN transfer_leg.leg = 'giver' THEN transfer_leg.counterpart_id END) OVER of_amount            AS named_by_giver,
           COUNT(CASE WHEN transfer_leg.leg = 'receiver' THEN 1 END) OVER of_amount                                 AS receivers,
           MIN(CASE WHEN transfer_leg.leg = 'receiver' THEN transfer_leg.organisation_id END) OVER of_amount        AS one_receiver,
           MIN(CASE WHEN transfer_leg.leg = 'receiver' THEN transfer_leg.counterpart_id END) OVER of_amount         AS named_by_receiver
    FROM transfer_leg
    WINDOW of_amount AS (PARTITION BY transfer_leg.evidence, transfer_leg.financial_year, transfer_leg.amount_pence)
),
other_side AS (
    SELECT leg.*,
           COALESCE(leg.counterpart_id,
                    CASE WHEN leg.evidence <> 'return' OR leg.amount_pence IS NULL OR leg.givers <> 1 OR leg.receivers <> 1
                              OR leg.one_giver = leg.one_receiver THEN NULL
                         WHEN leg.leg = 'giver' AND COALESCE(leg.named_by_receiver, leg.organisation_id) = leg.organisation_id THEN leg.one_receiver
                         WHEN leg.leg = 'receiver' AND COALESCE(leg.named_by_giver, leg.organisation_id) = leg.organisation_id THEN leg.one_giver
                    END) AS other_id
    FROM leg
),
pair AS (
    SELECT other_side.evidence,
           other_side.financial_year,
           CASE other_side.leg WHEN 'giver' THEN other_side.organisation_id ELSE other_side.other_id END    AS giver_id,
           CASE other_side.leg WHEN 'receiver' THEN other_side.organisation_id ELSE other_side.other_id END AS receiver_id,
           other_side.agreement,
           COUNT(*)                                              AS legs,
           COUNT(other_side.counterpart_id)                      AS named_legs,
           MAX(CASE other_side.leg WHEN 'giver' THEN other_side.amount_pence END)    AS giver_pence,
           MAX(CASE other_side.leg WHEN 'receiver' THEN other_side.amount_pence END) AS receiver_pence,
           CASE WHEN MIN(other_side.month) <> MAX(other_side.month) THEN 1 ELSE 0 END AS months_differ,
           SUM(other_side.is_withdrawn)                          AS withdrawals,
           MIN(other_side.agreed_on)                             AS agreed_on,
           MIN(other_side.withdrawn_on)                          AS withdrawn_on,
           CASE WHEN MIN(other_side.recurrence) = MAX(other_side.recurrence) THEN MIN(other_side.recurrence) ELSE 0 END AS recurrence,
           CASE WHEN MIN(other_side.is_repayable) = MAX(other_side.is_repayable) THEN MIN(other_side.is_repayable) END  AS is_repayable,
           CASE WHEN MIN(other_side.source) = MAX(other_side.source) THEN MIN(other_side.source)
                ELSE MIN(other_side.source) || ', ' || MAX(other_side.source) END    AS source
    FROM other_side
    GROUP BY other_side.evidence,
             other_side.financial_year,
             CASE other_side.leg WHEN 'giver' THEN other_side.organisation_id ELSE other_side.other_id END,
             CASE other_side.leg WHEN 'receiver' THEN other_side.organisation_id ELSE other_side.other_id END,
             other_side.agreement
),
neighbour AS (
    -- beside each leg that is alone in its year, the leg of the same amount before and after it in time
    SELECT pair.*,
           LAG(pair.financial_year) OVER same_amount  AS year_before,
           LAG(pair.receiver_pence) OVER same_amount  AS received_before,
           LAG(pair.giver_pence) OVER same_amount     AS given_before,
           LEAD(pair.financial_year) OVER same_amount AS year_after,
           LEAD(pair.receiver_pence) OVER same_amount AS received_after,
           LEAD(pair.giver_pence) OVER same_amount    AS given_after
    FROM pair
    WINDOW same_amount AS (PARTITION BY pair.evidence, pair.giver_id, pair.receiver_id, pair.legs, COALESCE(pair.giver_pence, pair.receiver_pence)
                           ORDER BY pair.financial_year, pair.agreement)
),
told AS (
    SELECT neighbour.evidence,
           neighbour.financial_year,
           neighbour.giver_id,
           neighbour.receiver_id,
           neighbour.giver_pence,
           CASE WHEN neighbour.legs = 1 AND neighbour.evidence <> 'return' AND neighbour.giver_pence IS NOT NULL
                THEN CASE WHEN neighbour.year_before = neighbour.financial_year - 1 AND neighbour.received_before IS NOT NULL THEN neighbour.received_before
                          WHEN neighbour.year_after = neighbour.financial_year + 1 THEN neighbour.received_after END
                ELSE neighbour.receiver_pence END AS receiver_pence,
           neighbour.legs,
           neighbour.months_differ,
           neighbour.withdrawals,
           neighbour.agreed_on,
           neighbour.withdrawn_on,
           neighbour.recurrence,
           neighbour.is_repayable,
           neighbour.source,
           CASE WHEN neighbour.legs > 1 AND neighbour.named_legs = neighbour.legs THEN 'named'
                WHEN neighbour.legs > 1 THEN 'same amount'
                ELSE 'one leg' END AS method
    FROM neighbour
    WHERE NOT (neighbour.legs = 1 AND neighbour.evidence <> 'return' AND neighbour.receiver_pence IS NOT NULL
               AND ((neighbour.year_before = neighbour.financial_year - 1 AND neighbour.given_before IS NOT NULL)
                    OR (neighbour.year_after = neighbour.financial_year + 1 AND neighbour.given_after IS NOT NULL)))
),
allowed AS (
    SELECT told.*,
           COALESCE(business_rule.threshold_basis_points, 0) AS allowed_basis_points,
           CASE business_rule.is_confirmed WHEN 1 THEN 'yes' ELSE 'no' END AS confirmed
    FROM told
    LEFT JOIN business_rule ON business_rule.rule = 'transfer_balance'
                           AND business_rule.financial_year = told.financial_year
)
SELECT financial_year.label AS financial_year,
       giver.code           AS from_organisation,
       receiver.code        AS to_organisation,
       COALESCE(allowed.giver_pence, allowed.receiver_pence) AS amount_pence,
       CASE WHEN allowed.withdrawals > 0 THEN 'withdrawn'
            WHEN allowed.giver_pence IS NULL OR allowed.receiver_pence IS NULL THEN 'one_sided'
            WHEN allowed.legs = 1 THEN 'periods_differ'
            WHEN 10000 * ABS(allowed.receiver_pence - allowed.giver_pence)
                 <= allowed.allowed_basis_points * CASE WHEN allowed.giver_pence > allowed.receiver_pence THEN allowed.giver_pence
                                                        ELSE allowed.receiver_pence END THEN 'matched'
            WHEN allowed.months_differ = 1 THEN 'periods_differ'
            ELSE 'amounts_differ' END AS state,
       allowed.receiver_pence - allowed.giver_pence AS difference_pence,
       allowed.giver_pence    AS giver_amount_pence,
       allowed.receiver_pence AS receiver_amount_pence,
       CASE allowed.recurrence WHEN 1 THEN 'R' WHEN 2 THEN 'NR' END     AS recurrence,
       CASE allowed.is_repayable WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END AS repayable,
       allowed.agreed_on,
       allowed.withdrawn_on,
       allowed.evidence,
       CASE WHEN allowed.legs = 1 AND allowed.giver_pence IS NOT NULL AND allowed.receiver_pence IS NOT NULL THEN 'named'
            ELSE allowed.method END AS method,
       CASE WHEN allowed.giver_pence IS NULL OR allowed.receiver_pence IS NULL THEN 'none'
            WHEN allowed.evidence = 'statement' OR allowed.method = 'same amount' THEN 'partial'
            ELSE 'full' END AS confidence,
       CASE WHEN allowed.withdrawals = 1 AND allowed.legs > 1 THEN 'only one of the two says that it was withdrawn'
            WHEN allowed.method = 'same amount' THEN 'the two are put together because no others have that amount' END AS assumption,
       allowed.confirmed,
       allowed.source,
       allowed.giver_id,
       allowed.receiver_id,
       allowed.financial_year AS start_year
FROM allowed
JOIN financial_year ON financial_year.financial_year = allowed.financial_year
LEFT JOIN organisation AS giver    ON giver.organisation_id = allowed.giver_id
LEFT JOIN organisation AS receiver ON receiver.organisation_id = allowed.receiver_id
