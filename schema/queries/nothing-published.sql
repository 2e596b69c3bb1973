-- CCGs of which neither a return nor a published position of a year is in this ledger.
-- :fy = 2017-18  the financial year
SELECT organisation.code AS organisation,
       organisation.name AS organisation_name,
       :fy               AS financial_year
FROM organisation
JOIN financial_year ON financial_year.label = :fy
WHERE organisation.kind = 'ccg'
  AND (organisation.opened_on IS NULL OR organisation.opened_on <= financial_year.last_day)
  AND (organisation.closed_on IS NULL OR organisation.closed_on >= financial_year.first_day)
  AND NOT EXISTS (SELECT 1
                  FROM position
                  WHERE position.organisation_id = organisation.organisation_id
                    AND position.start_year = financial_year.financial_year)
ORDER BY organisation.code;
