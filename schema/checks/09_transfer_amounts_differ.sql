-- C09 transfer-amounts-differ, error
-- means: Giver and receiver tell different amounts of support for one year.
-- do: Read the agreement. Until it is clear, no sum over both bodies is right.
WITH side AS (
    SELECT counted_transfer.financial_year,
           counted_transfer.giver_id,
           counted_transfer.receiver_id,
           SUM(CASE counted_transfer.leg WHEN 'giver' THEN counted_transfer.amount_pence END)    AS given_pence,
           SUM(CASE counted_transfer.leg WHEN 'receiver' THEN counted_transfer.amount_pence END) AS received_pence
    FROM counted_transfer
    GROUP BY counted_transfer.financial_year, counted_transfer.giver_id, counted_transfer.receiver_id
)
SELECT giver.code AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       giver.code || ' gives {' || side.given_pence || '} to ' || receiver.code || ', and ' || receiver.code || ' receives {'
         || side.received_pence || '}' AS finding,
       side.received_pence - side.given_pence AS difference_pence,
       COALESCE(source.reference, 'import ' || counted_transfer.import_run_id) AS sources
FROM side
JOIN counted_transfer              ON counted_transfer.financial_year = side.financial_year
                              AND counted_transfer.giver_id = side.giver_id
                              AND counted_transfer.receiver_id = side.receiver_id
JOIN organisation AS giver     ON giver.organisation_id = side.giver_id
JOIN organisation AS receiver  ON receiver.organisation_id = side.receiver_id
JOIN financial_year            ON financial_year.financial_year = side.financial_year
LEFT JOIN source               ON source.source_id = counted_transfer.source_id
WHERE side.given_pence <> side.received_pence
