-- C23 name-of-no-body, warning
-- means: A source printed a name that no body of the ledger has, and somebody decided which body was meant; the claim's note
--     says so (printed as '...').
-- do: Make sure of the body. If people do use the name, make it known as an alias (`orgs add`).
SELECT statement_in_force.organisation,
       financial_year.label AS financial_year,
       statement_in_force.month,
       'read as ' || organisation.name || ': ' || statement_in_force.note AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       statement_in_force.source AS sources
FROM statement_in_force
JOIN organisation   ON organisation.organisation_id = statement_in_force.organisation_id
JOIN financial_year ON financial_year.financial_year = statement_in_force.financial_year
WHERE lower(statement_in_force.note) LIKE '%printed as ''%'
  AND NOT EXISTS (SELECT 1
                  FROM organisation AS named
                  WHERE lower(statement_in_force.note) LIKE '%printed as ''' || lower(named.name) || '''%'
                     OR lower(statement_in_force.note) LIKE '%printed as ''' || lower(named.code) || '''%'
                     OR (named.name LIKE 'NHS %'
                         AND lower(statement_in_force.note) LIKE '%printed as ''' || lower(substr(named.name, 5)) || '''%'))
  AND NOT EXISTS (SELECT 1
                  FROM organisation_alias
                  WHERE lower(statement_in_force.note) LIKE '%printed as ''' || organisation_alias.alias || '''%')
