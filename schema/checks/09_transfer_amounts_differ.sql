-- C09 transfer-amounts-differ, error
-- means: Giver and receiver tell different amounts of support for one year.
-- do: Read the agreement. Until it is clear, no sum over both bodies is right.
WITH side AS (
    SELECT transfer_leg.financial_year,
           transfer_leg.giver_id,
           transfer_leg.receiver_id,
           SUM(CASE transfer_leg.leg WHEN 'giver' THEN transfer_leg.amount_pence END)    AS given_pence,
           SUM(CASE transfer_leg.leg WHEN 'receiver' THEN transfer_leg.amount_pence END) AS received_pence
    FROM transfer_leg
    GROUP BY transfer_leg.financial_year, transfer_leg.giver_id, transfer_leg.receiver_id
)
SELECT giver.code AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       giver.code || ' gives {' || side.given_pence || '} to ' || receiver.code || ', and ' || receiver.code || ' receives {'
         || side.received_pence || '}' AS finding,
       side.received_pence - side.given_pence AS difference_pence,
       COALESCE(source.reference, 'import ' || transfer_leg.import_run_id) AS sources
FROM side
JOIN transfer_leg              ON transfer_leg.financial_year = side.financial_year
                              AND transfer_leg.giver_id = side.giver_id
                              AND transfer_leg.receiver_id = side.receiver_id
JOIN organisation AS giver     ON giver.organisation_id = side.giver_id
JOIN organisation AS receiver  ON receiver.organisation_id = side.receiver_id
JOIN financial_year            ON financial_year.financial_year = side.financial_year
LEFT JOIN source               ON source.source_id = transfer_leg.source_id
WHERE side.given_pence <> side.received_pence
