-- Sources that disagree about one thing. One row per thing.
SELECT organisation.name, organisation.code, financial_year.label, measure.name, statement_disagreement.lowest_pence,
       statement_disagreement.highest_pence, statement_disagreement.sources
FROM statement_disagreement
JOIN organisation   ON organisation.organisation_id = statement_disagreement.organisation_id
JOIN financial_year ON financial_year.financial_year = statement_disagreement.financial_year
JOIN measure        ON measure.measure = statement_disagreement.measure
ORDER BY statement_disagreement.financial_year, organisation.code, measure.measure
