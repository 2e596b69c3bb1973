-- Support that one body gave another, both sides of it.
-- :fy = all  a financial year such as 2017-18, or all
SELECT financial_year,
       from_organisation,
       to_organisation,
       amount_pence,
       state,
       difference_pence,
       agreed_on,
       withdrawn_on,
       evidence,
       source
FROM transfer_match
WHERE :fy = 'all' OR financial_year = :fy
ORDER BY financial_year, amount_pence DESC, from_organisation, to_organisation;
