CREATE VIEW support_balance AS
-- Support that a body gives or gets, as both sides tell it, one kind of evidence for each other side (R11).
-- One row per body, year, leg and other body. Pence, as sizes; difference = what the receiver tells - what the giver tells, NULL where
-- a side does not tell it, tells it for another time, or alone says that it was withdrawn. Of the kinds of evidence of
-- transfer_match, which are never mixed, the first in which both sides tell it counts; else lists before returns before
-- publications. A leg of a return of which nobody knows the other side counts where nothing else tells of the body's support.
WITH told AS (
    SELECT transfer_match.start_year AS financial_year,
           transfer_match.evidence,
           transfer_match.giver_id,
           transfer_match.receiver_id,
           CASE WHEN COUNT(transfer_match.giver_amount_pence) = COUNT(*) THEN SUM(transfer_match.giver_amount_pence) END       AS given_pence,
           CASE WHEN COUNT(transfer_match.receiver_amount_pence) = COUNT(*) THEN SUM(transfer_match.receiver_amount_pence) END AS received_pence,
           MAX(CASE WHEN transfer_match.state IN ('withdrawn', 'periods_differ') THEN 1 ELSE 0 END) AS is_open
    FROM transfer_match
    WHERE transfer_match.state <> 'withdrawn'
       OR transfer_match.assumption IS NOT NULL     -- only one of the two says so
    GROUP BY transfer_match.start_year,
             transfer_match.evidence,
             transfer_match.giver_id,
             transfer_match.receiver_id
),
side AS (
    SELECT CASE leg.leg WHEN 'giver' THEN told.giver_id ELSE told.receiver_id END AS organisation_id,
           leg.leg,
           CASE leg.leg WHEN 'giver' THEN told.receiver_id ELSE told.giver_id END AS other_id,
           told.*
    FROM told
    CROSS JOIN (SELECT 'giver' AS leg UNION ALL SELECT 'receiver') AS leg    -- once: what is behind `told` is deep
),
ranked AS (
    SELECT side.*,
           COUNT(side.other_id) OVER (PARTITION BY side.organisation_id, side.financial_year, side.leg) AS named_others,
           ROW_NUMBER() OVER (PARTITION BY side.organisation_id, side.financial_year, side.leg, side.other_id
                              ORDER BY CASE WHEN side.given_pence IS NOT NULL AND side.received_pence IS NOT NULL AND side.is_open = 0 THEN 1 ELSE 2 END,
                                       CASE side.evidence WHEN 'records' THEN 1 WHEN 'return' THEN 2 ELSE 3 END) AS place
    FROM side
    WHERE side.organisation_id IS NOT NULL
)
SELECT ranked.organisation_id,
       ranked.financial_year,
       ranked.leg,
       ranked.other_id,
       ranked.giver_id,
       ranked.receiver_id,
       ranked.evidence,
       CASE WHEN ranked.is_open = 0 THEN ranked.received_pence - ranked.given_pence END AS difference_pence,
       CASE WHEN ranked.given_pence IS NULL OR ranked.received_pence > ranked.given_pence THEN ranked.received_pence
            ELSE ranked.given_pence END AS amount_pence
FROM ranked
WHERE ranked.place = 1
  AND (ranked.other_id IS NOT NULL OR ranked.named_others = 0)
