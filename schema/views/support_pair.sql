CREATE VIEW support_pair AS
-- Two bodies between which support was published, and what each was to end the year with, if it was kept and if it was withdrawn.
-- One row per giver, receiver and year. Pence; surplus plus. Support only moves a deficit: the pair must add to the same either
-- way, and difference_pence, the sum kept less the sum withdrawn, must be nil. NULL where one of the four was not published.
WITH claim AS MATERIALIZED (
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           statement_in_force.includes_support,
           statement_in_force.amount_pence,
           statement_in_force.source,
           ROW_NUMBER() OVER (PARTITION BY statement_in_force.organisation_id,
                                           statement_in_force.financial_year,
                                           statement_in_force.includes_support
                              ORDER BY statement_in_force.confidence_rank,
                                       statement_in_force.made_on DESC NULLS LAST,
                                       statement_in_force.statement_id) AS place
    FROM statement_in_force
    WHERE statement_in_force.includes_support IS NOT NULL
      AND statement_in_force.amount_pence IS NOT NULL
)
SELECT giver.organisation_id              AS giver_id,
       receiver.organisation_id           AS receiver_id,
       giver.financial_year,
       receiver.support_pence,
       giver_kept.amount_pence            AS giver_kept_pence,
       receiver_kept.amount_pence         AS receiver_kept_pence,
       giver_kept.amount_pence + receiver_kept.amount_pence       AS kept_pence,
       giver_without.amount_pence         AS giver_withdrawn_pence,
       receiver_without.amount_pence      AS receiver_withdrawn_pence,
       giver_without.amount_pence + receiver_without.amount_pence AS withdrawn_pence,
       giver_kept.amount_pence + receiver_kept.amount_pence
         - giver_without.amount_pence - receiver_without.amount_pence AS difference_pence,
       receiver.is_withdrawn,
       receiver.source                    AS support_source,
       giver_kept.source                  AS giver_source,
       receiver_kept.source               AS receiver_source
FROM support_claim AS giver
JOIN support_claim AS receiver ON receiver.financial_year = giver.financial_year
                              AND receiver.support_pence = -giver.support_pence
                              AND receiver.source = giver.source
LEFT JOIN claim AS giver_kept       ON giver_kept.organisation_id = giver.organisation_id
                                   AND giver_kept.financial_year = giver.financial_year
                                   AND giver_kept.includes_support = 1 AND giver_kept.place = 1
LEFT JOIN claim AS receiver_kept    ON receiver_kept.organisation_id = receiver.organisation_id
                                   AND receiver_kept.financial_year = receiver.financial_year
                                   AND receiver_kept.includes_support = 1 AND receiver_kept.place = 1
LEFT JOIN claim AS giver_without    ON giver_without.organisation_id = giver.organisation_id
                                   AND giver_without.financial_year = giver.financial_year
                                   AND giver_without.includes_support = 0 AND giver_without.place = 1
LEFT JOIN claim AS receiver_without ON receiver_without.organisation_id = receiver.organisation_id
                                   AND receiver_without.financial_year = receiver.financial_year
                                   AND receiver_without.includes_support = 0 AND receiver_without.place = 1
WHERE giver.support_pence < 0
