-- Sources that disagree about one thing. One row per thing.
SELECT organisation_name, organisation, financial_year, measure_name, lowest_pence, highest_pence, sources
FROM statement_disagreement
ORDER BY start_year, organisation, measure
