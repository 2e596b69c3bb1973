-- One row per financial year, with what the ledger holds of it.
SELECT financial_year.label AS financial_year,
       financial_year.first_day,
       financial_year.last_day,
       (SELECT COUNT(*) FROM submission_in_force
        WHERE submission_in_force.financial_year = financial_year.financial_year) AS returns,
       (SELECT COUNT(DISTINCT submission_in_force.organisation_id) FROM submission_in_force
        WHERE submission_in_force.financial_year = financial_year.financial_year) AS bodies,
       (SELECT COUNT(*) FROM statement_in_force
        WHERE statement_in_force.financial_year = financial_year.financial_year)  AS claims
FROM financial_year
ORDER BY financial_year.financial_year
