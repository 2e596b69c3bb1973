-- C08 transfer-one-sided, warning
-- means: One body tells of support that the other body does not tell of.
-- do: Ask the other body; import its leg of the transfer.
SELECT teller.code AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       CASE told.leg WHEN 'giver' THEN teller.code || ' gives {' || told.amount_pence || '} to ' || other.code
                     ELSE teller.code || ' receives {' || told.amount_pence || '} from ' || other.code END
         || ', and ' || other.code || ' does not say so' AS finding,
       told.amount_pence AS difference_pence,
       COALESCE(source.reference, 'import ' || told.import_run_id) AS sources
FROM counted_transfer AS told
JOIN organisation AS teller ON teller.organisation_id = CASE told.leg WHEN 'giver' THEN told.giver_id ELSE told.receiver_id END
JOIN organisation AS other  ON other.organisation_id = CASE told.leg WHEN 'giver' THEN told.receiver_id ELSE told.giver_id END
JOIN financial_year         ON financial_year.financial_year = told.financial_year
LEFT JOIN source            ON source.source_id = told.source_id
WHERE NOT EXISTS (SELECT 1
                  FROM counted_transfer AS answer
                  WHERE answer.giver_id = told.giver_id
                    AND answer.receiver_id = told.receiver_id
                    AND answer.leg <> told.leg
                    AND (answer.financial_year = told.financial_year OR answer.amount_pence = told.amount_pence))
