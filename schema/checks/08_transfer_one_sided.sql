-- C08 transfer-one-sided, warning
-- means: One body tells of support, in a list of transfers, in its return or in a publication, that no other body tells of. Support that
--     was withdrawn, or told for a neighbouring year, is left out.
-- do: Ask the other body; import its leg of the transfer, or its return.
WITH told AS (
    SELECT transfer_match.start_year AS financial_year,
           CASE WHEN transfer_match.receiver_amount_pence IS NULL THEN 'giver' ELSE 'receiver' END AS leg,
           CASE WHEN transfer_match.receiver_amount_pence IS NULL THEN transfer_match.giver_id ELSE transfer_match.receiver_id END AS teller_id,
           CASE WHEN transfer_match.receiver_amount_pence IS NULL THEN transfer_match.receiver_id ELSE transfer_match.giver_id END AS other_id,
           transfer_match.amount_pence,
           transfer_match.method,
           transfer_match.evidence,
           transfer_match.source
    FROM transfer_match
    WHERE transfer_match.state = 'one_sided'
      AND transfer_match.amount_pence IS NOT NULL
)
SELECT teller.code AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       teller.code || CASE told.leg WHEN 'giver' THEN ' gives {' ELSE ' receives {' END || told.amount_pence || '}'
         || CASE WHEN other.code IS NULL AND told.leg = 'giver' THEN ', and nobody says that they receive it'
                 WHEN other.code IS NULL                        THEN ', and nobody says that they give it'
                 ELSE CASE told.leg WHEN 'giver' THEN ' to ' ELSE ' from ' END || other.code || ', and ' || other.code
                      || CASE told.method WHEN 'one leg' THEN ' does not say so' ELSE ' does not say how much' END END AS finding,
       told.amount_pence AS difference_pence,
       told.source AS sources
FROM told
JOIN organisation AS teller     ON teller.organisation_id = told.teller_id
LEFT JOIN organisation AS other ON other.organisation_id = told.other_id
JOIN financial_year             ON financial_year.financial_year = told.financial_year
WHERE NOT EXISTS (SELECT 1
                  FROM transfer_match AS answer
                  WHERE answer.start_year = told.financial_year
                    AND answer.evidence <> told.evidence
                    AND CASE told.leg WHEN 'giver' THEN answer.giver_id ELSE answer.receiver_id END = told.teller_id
                    AND (told.other_id IS NULL
                         OR CASE told.leg WHEN 'giver' THEN answer.receiver_id ELSE answer.giver_id END = told.other_id)
                    AND CASE told.leg WHEN 'giver' THEN answer.receiver_amount_pence ELSE answer.giver_amount_pence END IS NOT NULL)
