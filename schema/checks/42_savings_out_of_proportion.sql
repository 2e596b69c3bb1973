-- C42 savings-out-of-proportion, warning
-- means: The savings of a year are out of all proportion to what the body may spend: above a fifth of it, or a percentage printed
--     beside them makes it more than twice or less than half of what it is. Where nobody says what a CCG may spend, £2.0bn stands
--     in, more than any had before the mergers of 2020. The thresholds are the ledger's own, confirmed by nobody.
-- do: Look at the source: a decimal point may be lost, or the amount may be the resource and not the saving.
WITH compared AS (
    SELECT savings_share.*,
           organisation.code AS organisation,
           organisation.kind,
           COALESCE(savings_share.resource_pence,
                    CASE WHEN organisation.kind = 'ccg' AND savings_share.financial_year < 2020 THEN 200000000000 END) AS limit_pence
    FROM savings_share
    JOIN organisation ON organisation.organisation_id = savings_share.organisation_id
)
SELECT compared.organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       '{' || compared.savings_pence || '} of savings'
         || CASE WHEN compared.implied_resource_pence IS NULL THEN ''
                 ELSE ', with the percentage printed beside them, make a resource of {' || compared.implied_resource_pence || '}' END
         || CASE WHEN compared.resource_pence IS NULL THEN '; no CCG had more than {' || compared.limit_pence || '} in that year'
                 ELSE '; the resource is {' || compared.resource_pence || '}' END AS finding,
       compared.savings_pence AS difference_pence,
       compared.source AS sources
FROM compared
JOIN financial_year ON financial_year.financial_year = compared.financial_year
WHERE compared.limit_pence IS NOT NULL
  AND (CASE WHEN compared.resource_pence IS NULL THEN 10 * compared.savings_pence > compared.limit_pence
            ELSE 5 * compared.savings_pence > compared.resource_pence END
       OR compared.implied_resource_pence > CASE WHEN compared.resource_pence IS NULL THEN 1 ELSE 2 END * compared.limit_pence
       OR (compared.resource_pence IS NOT NULL AND 2 * compared.implied_resource_pence < compared.resource_pence))
