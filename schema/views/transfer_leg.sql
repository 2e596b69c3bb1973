CREATE VIEW transfer_leg AS
-- What one side tells of support between two bodies.
-- One row per leg and basis of evidence. Pence, as a size. evidence:
--   records    the list of transfers; legs of one year, giver and receiver are numbered by the day of agreement (agreement)
--   return     the lines RES_SUPPORT_IN and RES_SUPPORT_OUT of the latest return of a year (accounts before returns). A return does
--              not say who the other side is: counterpart_id is NULL unless a list or a publication names one body alone
--   statement  published claims (support_claim); the other side is the body of which the same publication says the opposite
-- A return's line of nil is no leg; a line without an amount is a leg of unknown size.
WITH record AS (
    SELECT transfer.*
    FROM transfer
    WHERE NOT EXISTS (SELECT 1
                      FROM transfer AS later
                      WHERE later.financial_year = transfer.financial_year
                        AND later.giver_id = transfer.giver_id
                        AND later.receiver_id = transfer.receiver_id
                        AND later.leg = transfer.leg
                        AND COALESCE(later.agreed_on, '') = COALESCE(transfer.agreed_on, '')
                        AND later.import_run_id > transfer.import_run_id
                        AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = later.import_run_id))
      AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = transfer.import_run_id)
),
told AS (
    -- of each publication and year, how many give and how many receive, and who
    SELECT support_claim.*,
           COUNT(CASE WHEN support_claim.support_pence < 0 THEN 1 END) OVER one_source                             AS givers,
           MIN(CASE WHEN support_claim.support_pence < 0 THEN support_claim.organisation_id END) OVER one_source   AS giver_id,
           COUNT(CASE WHEN support_claim.support_pence >= 0 THEN 1 END) OVER one_source                            AS receivers,
           MIN(CASE WHEN support_claim.support_pence >= 0 THEN support_claim.organisation_id END) OVER one_source  AS receiver_id
    FROM support_claim
    WINDOW one_source AS (PARTITION BY support_claim.financial_year, support_claim.source)
),
claim AS MATERIALIZED (
    SELECT told.organisation_id,
           told.financial_year,
           told.support_pence,
           told.is_withdrawn,
           told.source,
           CASE WHEN told.support_pence < 0 AND told.receivers = 1 THEN told.receiver_id
                WHEN told.support_pence >= 0 AND told.givers = 1   THEN told.giver_id END AS counterpart_id
    FROM told
),
known_pair AS (
    -- who is named as the other side, and by how many
    SELECT pair.financial_year,
           pair.organisation_id,
           pair.leg,
           MIN(pair.counterpart_id) AS counterpart_id,
           COUNT(DISTINCT pair.counterpart_id) AS counterparts
    FROM (SELECT record.financial_year, record.giver_id AS organisation_id, 'giver' AS leg, record.receiver_id AS counterpart_id FROM record
          UNION ALL
          SELECT record.financial_year, record.receiver_id, 'receiver', record.giver_id FROM record
          UNION ALL
          SELECT claim.financial_year, claim.organisation_id, CASE WHEN claim.support_pence < 0 THEN 'giver' ELSE 'receiver' END, claim.counterpart_id
          FROM claim
          WHERE claim.counterpart_id IS NOT NULL) AS pair
    GROUP BY pair.financial_year,
             pair.organisation_id,
             pair.leg
),
latest AS (
    SELECT submission_in_force.*,
           ROW_NUMBER() OVER (PARTITION BY submission_in_force.organisation_id, submission_in_force.financial_year
                              ORDER BY submission_in_force.month DESC,
                                       CASE submission_in_force.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM submission_in_force
    WHERE submission_in_force.kind IN ('return', 'accounts')
),
returned AS (
    SELECT latest.organisation_id,
           latest.financial_year,
           latest.month,
           latest.import_run_id,
           CASE line.code WHEN 'RES_SUPPORT_OUT' THEN 'giver' ELSE 'receiver' END AS leg,
           CASE WHEN COUNT(CASE WHEN latest.month >= 12 AND figure.actual_ytd IS NOT NULL THEN figure.actual_ytd ELSE figure.forecast_year END) = COUNT(*)
                THEN SUM(CASE WHEN latest.month >= 12 AND figure.actual_ytd IS NOT NULL THEN figure.actual_ytd ELSE figure.forecast_year END) END AS amount_pence,
           CASE WHEN MIN(figure.recurrence) = MAX(figure.recurrence) THEN MAX(figure.recurrence) ELSE 0 END AS recurrence
    FROM latest
    JOIN line   ON line.code IN ('RES_SUPPORT_IN', 'RES_SUPPORT_OUT')
    JOIN figure ON figure.period_id = latest.period_id
               AND figure.organisation_id = latest.organisation_id
               AND figure.submission_id = latest.submission_id
               AND figure.line_id = line.line_id
    WHERE latest.place = 1
    GROUP BY latest.organisation_id,
             latest.financial_year,
             latest.month,
             latest.import_run_id,
             line.code
)
SELECT 'records' AS evidence,
       record.financial_year,
       record.leg,
       CASE record.leg WHEN 'giver' THEN record.giver_id ELSE record.receiver_id END AS organisation_id,
       CASE record.leg WHEN 'giver' THEN record.receiver_id ELSE record.giver_id END AS counterpart_id,
       ROW_NUMBER() OVER (PARTITION BY record.financial_year, record.giver_id, record.receiver_id, record.leg
                          ORDER BY record.agreed_on NULLS FIRST, record.transfer_id)  AS agreement,
       CAST(NULL AS INTEGER) AS month,
       record.amount_pence,
       record.agreed_on,
       record.withdrawn_on,
       CASE WHEN record.withdrawn_on IS NULL THEN 0 ELSE 1 END AS is_withdrawn,
       record.recurrence,
       record.is_repayable,
       COALESCE(source.reference, 'import ' || record.import_run_id) AS source
FROM record
LEFT JOIN source ON source.source_id = record.source_id
UNION ALL
SELECT 'return',
       returned.financial_year,
       returned.leg,
       returned.organisation_id,
       CASE WHEN known_pair.counterparts = 1 THEN known_pair.counterpart_id END,
       1,
       returned.month,
       returned.amount_pence,
       CAST(NULL AS TEXT),
       CAST(NULL AS TEXT),
       0,
       returned.recurrence,
       CAST(NULL AS INTEGER),
       'import ' || returned.import_run_id
FROM returned
LEFT JOIN known_pair ON known_pair.organisation_id = returned.organisation_id
                    AND known_pair.financial_year = returned.financial_year
                    AND known_pair.leg = returned.leg
WHERE returned.amount_pence IS NULL OR returned.amount_pence <> 0
UNION ALL
SELECT 'statement',
       claim.financial_year,
       CASE WHEN claim.support_pence < 0 THEN 'giver' ELSE 'receiver' END,
       claim.organisation_id,
       claim.counterpart_id,
       1,
       CAST(NULL AS INTEGER),
       ABS(claim.support_pence),
       CAST(NULL AS TEXT),
       CAST(NULL AS TEXT),
       claim.is_withdrawn,
       0,
       CAST(NULL AS INTEGER),
       claim.source
FROM claim
