-- C10 transfer-periods-differ, warning
-- means: Giver and receiver tell of the same support in different years, or only one of them of its withdrawal on that day.
-- do: Ask both when the money moved; correct the leg that is wrong.
WITH pair AS (
    SELECT given.giver_id,
           given.receiver_id,
           given.amount_pence,
           given.financial_year    AS given_year,
           received.financial_year AS received_year,
           given.withdrawn_on      AS giver_withdrew_on,
           received.withdrawn_on   AS receiver_withdrew_on,
           given.import_run_id
    FROM counted_transfer AS given
    JOIN counted_transfer AS received ON received.giver_id = given.giver_id
                                 AND received.receiver_id = given.receiver_id
                                 AND received.leg = 'receiver'
                                 AND received.amount_pence = given.amount_pence
    WHERE given.leg = 'giver'
      AND ((given.financial_year = received.financial_year
            AND COALESCE(given.withdrawn_on, '') <> COALESCE(received.withdrawn_on, '')
            AND COALESCE(given.agreed_on, '') = COALESCE(received.agreed_on, ''))
           OR (given.financial_year <> received.financial_year
               AND NOT EXISTS (SELECT 1 FROM counted_transfer AS answer
                               WHERE answer.giver_id = given.giver_id AND answer.receiver_id = given.receiver_id
                                 AND answer.leg = 'receiver' AND answer.financial_year = given.financial_year)
               AND NOT EXISTS (SELECT 1 FROM counted_transfer AS answer
                               WHERE answer.giver_id = given.giver_id AND answer.receiver_id = given.receiver_id
                                 AND answer.leg = 'giver' AND answer.financial_year = received.financial_year)))
)
SELECT giver.code AS organisation,
       given_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       '{' || pair.amount_pence || '} from ' || giver.code || ' to ' || receiver.code || ': '
         || CASE WHEN pair.given_year <> pair.received_year
                 THEN 'given in ' || given_year.label || ', received in ' || received_year.label
                 ELSE 'the giver says ' || COALESCE('withdrawn on ' || pair.giver_withdrew_on, 'not withdrawn')
                      || ', the receiver ' || COALESCE('withdrawn on ' || pair.receiver_withdrew_on, 'not withdrawn') END AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       'import ' || pair.import_run_id AS sources
FROM pair
JOIN organisation AS giver           ON giver.organisation_id = pair.giver_id
JOIN organisation AS receiver        ON receiver.organisation_id = pair.receiver_id
JOIN financial_year AS given_year    ON given_year.financial_year = pair.given_year
JOIN financial_year AS received_year ON received_year.financial_year = pair.received_year
