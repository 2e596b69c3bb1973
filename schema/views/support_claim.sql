CREATE VIEW support_claim AS
-- Support between two bodies as publications tell it: what a body was to receive or give, and whether it was withdrawn.
-- One row per organisation and year with such a claim. Pence; received is plus, given is minus. Where several publications
-- tell it, the one with the highest confidence counts, then the latest.
WITH ranked AS MATERIALIZED (
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           statement_in_force.family,
           statement_in_force.amount_pence,
           statement_in_force.source,
           ROW_NUMBER() OVER (PARTITION BY statement_in_force.organisation_id,
                                           statement_in_force.financial_year,
                                           statement_in_force.family
                              ORDER BY statement_in_force.confidence_rank,
                                       statement_in_force.made_on DESC NULLS LAST,
                                       statement_in_force.statement_id) AS place
    FROM statement_in_force
    WHERE statement_in_force.family IN ('inter_ccg_transfer', 'inter_ccg_transfer_reversal')
      AND statement_in_force.amount_pence IS NOT NULL
)
SELECT agreed.organisation_id,
       agreed.financial_year,
       agreed.amount_pence                                     AS support_pence,
       agreed.source                                           AS source,
       CASE WHEN withdrawn.amount_pence IS NULL THEN 0 ELSE 1 END AS is_withdrawn,
       withdrawn.source                                        AS withdrawal_source
FROM ranked AS agreed
LEFT JOIN ranked AS withdrawn ON withdrawn.organisation_id = agreed.organisation_id
                             AND withdrawn.financial_year = agreed.financial_year
                             AND withdrawn.family = 'inter_ccg_transfer_reversal'
                             AND withdrawn.place = 1
WHERE agreed.family = 'inter_ccg_transfer'
  AND agreed.place = 1
